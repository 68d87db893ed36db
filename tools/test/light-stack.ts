import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChildSpec } from '../stack/child.ts';
import { checkoutRoot, layoutOf, type Layout } from '../stack/layout.ts';
import { supervise } from '../stack/start-stack.ts';
import { runCommand, startCommand, type RunningCommand } from './start-command.ts';

/** A stack with the real supervisor and control socket over processes that do next to nothing. */
export interface LightStack {
  layout: Layout;
  supervisor: Awaited<ReturnType<typeof supervise>>['supervisor'];
  /** Runs `npm run <args>` for this stack. */
  start: (...args: string[]) => RunningCommand;
  /** Runs it to its end. */
  run: (...args: string[]) => ReturnType<typeof runCommand>;
  stop: () => Promise<void>;
  /** Stops it, ends the commands that still run, and removes its folder. */
  remove: () => Promise<void>;
}

/** A process of Node that says who it is and waits. */
const WAIT = 'console.log(`hello from ${process.argv[1]}`); setInterval(() => 0, 1000)';

/** Starts a stack of such processes, by their names, in a folder of its own. */
export async function startLightStack(
  kinds: Record<string, ChildSpec['kind']>,
): Promise<LightStack> {
  const layout = layoutOf(mkdtempSync(join(tmpdir(), 'light-')));
  mkdirSync(layout.logs);
  const { supervisor, stop, markReady } = await supervise(layout, {
    run: 'services',
    services: [],
  });
  await supervisor.start(Object.entries(kinds).map(([name, kind]) => specOf(name, kind, layout)));
  markReady();
  const started: RunningCommand[] = [];
  const start = (...args: string[]) => {
    const command = startCommand(args, layout.directory);
    started.push(command);
    return command;
  };
  const run = (...args: string[]) => runCommand(args, layout.directory);
  const remove = async () => {
    for (const command of started) command.kill('SIGKILL');
    await stop();
    rmSync(layout.directory, { recursive: true, force: true });
  };
  return { layout, supervisor, start, run, stop, remove };
}

function specOf(name: string, kind: ChildSpec['kind'], layout: Layout): ChildSpec {
  return {
    ...{ name, kind, port: 0, command: process.execPath, args: ['-e', WAIT, name] },
    ...{ cwd: checkoutRoot, env: process.env, logFile: join(layout.logs, `${name}.log`) },
    health: async () => undefined,
    ready: async () => undefined,
  };
}
