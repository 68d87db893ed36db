import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { checkoutRoot } from '../stack/layout.ts';
import { plainEnvironment } from '../stack/plain-environment.ts';
import { probeHttp } from '../stack/probe.ts';
import { waitFor } from '../stack/wait-for.ts';

/** A process that a test started. */
export interface TestProcess {
  /** Everything that it wrote so far. */
  output: () => string;
  /** Ends it and waits for its end. */
  stop: () => Promise<void>;
}

const READY_TIMEOUT_MS = 20_000;

/** What one of our scripts is told, and where it answers. */
interface Started {
  /** On its stdin. */
  input?: unknown;
  /** Beside what every process is told. */
  env?: Record<string, string>;
  healthUrl: string;
}

/** Runs one of our scripts, and waits until it answers at an address. */
export async function startProcess(
  args: string[],
  { input, env = {}, healthUrl }: Started,
): Promise<TestProcess> {
  const told = { ...plainEnvironment(), ...env };
  const child = spawn(process.execPath, args, { cwd: checkoutRoot, env: told });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const exited = once(child, 'exit');
  const stop = async () => {
    child.kill();
    await exited;
  };
  child.stdin.end(JSON.stringify(input) ?? '');
  try {
    await waitFor(
      () => (child.exitCode === null ? probeHttp(healthUrl) : Promise.reject(new Error(output))),
      { timeoutMs: READY_TIMEOUT_MS },
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return { output: () => output, stop };
}
