import { mkdir } from 'node:fs/promises';
import { UserError } from '../console/user-error.ts';
import type { Progress } from '../console/progress.ts';
import { ensureParts } from '../parts/ensure-parts.ts';
import { abortable } from './abortable.ts';
import { askStack } from './control-client.ts';
import { serveControl, type StackStatus } from './control-server.ts';
import { handleControl } from './handle-control.ts';
import { layoutOf, type Layout } from './layout.ts';
import { plainEnvironment } from './plain-environment.ts';
import { choosePorts, type Ports } from './ports.ts';
import { endOrphans } from './process-record.ts';
import { readRunFile, usualPorts } from './run-file.ts';
import { loadSecrets, type StackSecrets } from './secrets.ts';
import { readStackFile, writeStackFile } from './stack-file.ts';
import { partsOf, startAll, type Selection } from './start-all.ts';
import { stackStatus } from './stack-status.ts';
import { Supervisor } from './supervisor.ts';

/** What is started, and where. */
export interface StackOptions {
  /** Where everything is written; `.local/` of the checkout by default. */
  directory?: string;
  /** The usual ports where they are free (default), or free ones from the beginning. */
  portMode?: 'usual' | 'free';
  only?: Selection;
  progress: Progress;
  /** Aborted: whatever was started is stopped, and the start fails. */
  signal?: AbortSignal;
}

/** A stack that runs. */
export interface Stack {
  layout: Layout;
  ports: Ports;
  secrets: StackSecrets;
  /** http://localhost:<gateway> */
  address: string;
  status: () => Promise<StackStatus>;
  /** Ends every process; safe to call twice. */
  stop: () => Promise<void>;
  /** Resolves when the stack was stopped, by whomever. */
  stopped: Promise<void>;
}

/**
 * Brings the parts, starts the stack and waits until all of it is ready; the caller's process
 * supervises it from then on. `npm start` and the tests both call this.
 * @throws UserError that says what failed, with the last lines of the process that did; then
 * nothing is left running.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { only = 'all', portMode = 'usual', progress, signal } = options;
  const layout = layoutOf(options.directory);
  if (await askStack({ do: 'status' }, layout.directory)) {
    throw new UserError(`A stack runs in ${layout.directory} already: npm run status shows it.`);
  }
  const parts = await abortable(ensureParts(partsOf(only), progress), signal);
  await mkdir(layout.directory, { recursive: true });
  const orphans = await endOrphans(layout.processFile);
  if (orphans.length > 0) progress.tell(`ended what a killed start left: ${orphans.join(', ')}`);
  const ports = await chooseStackPorts(layout, portMode);
  const secrets = await loadSecrets(layout.secretsFile);
  const { address } = await writeStackFile(layout, ports);
  const context = { layout, ports, parts, secrets, env: plainEnvironment() };
  const running = await supervise(layout, only);
  try {
    await abortable(startAll(context, only, running.supervisor, progress), signal);
  } catch (error) {
    await running.stop();
    throw error;
  }
  running.markReady();
  return { layout, ports, secrets, address, ...running };
}

async function chooseStackPorts(layout: Layout, portMode: 'usual' | 'free'): Promise<Ports> {
  const before = (await readStackFile(layout))?.ports ?? {};
  return choosePorts(usualPorts(readRunFile().apps), before, portMode);
}

/** A supervisor with nothing to do yet, that answers on the control socket. */
async function supervise(layout: Layout, only: Selection) {
  const supervisor = new Supervisor(layout.processFile);
  const stopped = Promise.withResolvers<void>();
  let ready = false;
  let stopping: Promise<void> | undefined;
  const status = () => stackStatus(supervisor, ready, only);
  const stop = () => {
    stopping ??= supervisor.stop().then(() => {
      control.close();
      stopped.resolve();
    });
    return stopping;
  };
  const control = await serveControl(
    layout.controlSocket,
    handleControl({ supervisor, status, stop }),
  );
  const markReady = () => {
    ready = true;
  };
  return { supervisor, status, stop, stopped: stopped.promise, markReady };
}
