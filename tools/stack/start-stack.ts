import { beforeEnd } from '../console/ending.ts';
import { UserError } from '../console/user-error.ts';
import type { Progress } from '../console/progress.ts';
import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { ensureParts } from '../parts/ensure-parts.ts';
import { SERVICES } from '../services/declared.ts';
import { serveControl, type StackStatus } from './control-server.ts';
import { handleControl } from './handle-control.ts';
import { layoutOf, type Layout } from './layout.ts';
import { makeOwnDirectory } from './own-directory.ts';
import { plainEnvironment } from './plain-environment.ts';
import { choosePorts, type Ports } from './ports.ts';
import { endOrphans } from './process-record.ts';
import { readRunFile, usualPorts } from './run-file.ts';
import { renewDirectory } from './renew-directory.ts';
import { loadSecrets, type StackSecrets } from './secrets.ts';
import { addressOf, readStackFile, writeStackFile } from './stack-file.ts';
import { partsOf, type Selection } from './selection.ts';
import { startAll } from './start-all.ts';
import { stackStatus } from './stack-status.ts';
import type { StoreContext, StoreName } from './stores/store.ts';
import { Supervisor } from './supervisor.ts';

/** What is started, and where. */
export interface StackOptions {
  /** Where everything is written; `.local/` of the checkout by default. */
  directory?: string;
  /** The usual ports where they are free (default), or free ones from the beginning. */
  portMode?: 'usual' | 'free';
  /** Everything (default), the stores with all they hold for the services, or some stores that are empty. */
  only?: 'all' | 'stores' | StoreName[];
  /** Which services, or for which the stores: all of them unless told. */
  services?: ServiceDeclaration[];
  /** How many of each service, each with its sidecar: 1 unless told otherwise. */
  instances?: number;
  progress: Progress;
  /** Aborted: everything is stopped, and a start that is not ready yet fails. */
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
  const { signal } = options;
  const selection = selectionOf(options);
  const layout = layoutOf(options.directory);
  await makeOwnDirectory(layout.directory);
  const running = await supervise(layout, selection);
  void running.stopped.then(beforeEnd(running.stop));
  signal?.addEventListener('abort', () => void running.stop(), { once: true });
  if (signal?.aborted) void running.stop();
  const work = bringUp(layout, { ...options, selection }, running.supervisor);
  const early = new UserError('Stopped before it was ready.');
  try {
    const context = await Promise.race([work, running.stopped.then(() => Promise.reject(early))]);
    running.markReady();
    const { ports, secrets } = context;
    return { layout, ports, secrets, address: addressOf(ports), ...running };
  } catch (error) {
    const asked = running.isStopping();
    await running.stop();
    throw asked ? early : error;
  }
}

function selectionOf({ only = 'all', services = SERVICES }: StackOptions): Selection {
  if (Array.isArray(only)) return { run: 'empty stores', stores: only };
  return { run: only === 'all' ? 'services' : 'stores', services };
}

/** Everything from the parts to the last service that is ready. */
async function bringUp(
  layout: Layout,
  options: StackOptions & { selection: Selection },
  supervisor: Supervisor,
): Promise<StoreContext> {
  const { selection, instances = 1, portMode = 'usual', progress } = options;
  if (await renewDirectory(layout)) {
    progress.tell(`${layout.directory} was of an earlier version: it is made anew`);
  }
  const orphans = await endOrphans(layout.processFile);
  if (orphans.length > 0) progress.tell(`ended what a killed start left: ${orphans.join(', ')}`);
  const parts = await ensureParts(partsOf(selection), progress);
  const before = (await readStackFile(layout))?.ports ?? {};
  const ports = await choosePorts(usualPorts(readRunFile().apps, instances), before, portMode);
  const secrets = await loadSecrets(layout.secretsFile);
  await writeStackFile(layout, ports);
  const services = selection.run === 'empty stores' ? [] : selection.services;
  const env = plainEnvironment();
  const context = { layout, ports, parts, secrets, env, services, instances };
  await startAll(context, { selection, instances }, supervisor, progress);
  return context;
}

/** A supervisor with nothing to do yet, that answers on the control socket. */
export async function supervise(layout: Layout, selection: Selection) {
  const supervisor = new Supervisor(layout.processFile);
  const stopped = Promise.withResolvers<void>();
  let ready = false;
  let stopping: Promise<void> | undefined;
  const status = () => stackStatus(supervisor, ready, selection);
  const stop = () => {
    stopping ??= supervisor.stop().then(() => {
      control.close();
      stopped.resolve();
    });
    return stopping;
  };
  const handle = handleControl({ supervisor, status, stop });
  const control = await serveControl(layout.controlSocket, handle);
  const markReady = () => {
    ready = true;
  };
  const isStopping = () => stopping !== undefined;
  return { supervisor, status, stop, stopped: stopped.promise, isStopping, markReady };
}
