import type { ChildProcess } from 'node:child_process';
import { probeHttp } from '../stack/probe.ts';
import { spawnTied } from '../stack/spawn-tied.ts';
import { waitFor } from '../stack/wait-for.ts';

/** A program of Dapr that belongs to no stack; it ends with us at the latest. */
export interface Program {
  child: ChildProcess;
  stop: () => Promise<void>;
}

const READY_TIMEOUT_MS = 30_000;

/**
 * Starts a program; gives it once the address of its health answers.
 * @throws Error with the last that it wrote
 */
export async function startProgram(
  command: string,
  args: string[],
  { env, health }: { env: NodeJS.ProcessEnv; health: string },
): Promise<Program> {
  const { child, exited } = spawnTied(command, args, { env });
  const log = collect(child);
  const stop = async () => {
    child.kill('SIGKILL');
    await exited;
  };
  const ended = new AbortController();
  void exited.then(() => ended.abort());
  try {
    await waitFor(() => probeHttp(health), { timeoutMs: READY_TIMEOUT_MS, signal: ended.signal });
  } catch (error) {
    await stop();
    throw new Error(log().slice(-2000), { cause: error });
  }
  return { child, stop };
}

/** Keeps what a process writes, for when it fails. */
function collect(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (part: string) => (text += part));
  }
  return () => text;
}
