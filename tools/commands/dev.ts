import { watch } from 'node:fs';
import { join } from 'node:path';
import { messageOf, UserError } from '../console/user-error.ts';
import { askRunningStack } from '../stack/control-client.ts';
import { checkoutRoot } from '../stack/layout.ts';
import { isFree } from '../stack/ports.ts';
import { readRunFile } from '../stack/run-file.ts';
import { runLogs } from './logs.ts';

/** A process of the service, and the port at which a debugger finds it. */
interface Instance {
  name: string;
  port?: number;
}

const SETTLE_MS = 200;
/** Where debuggers look by themselves. */
const INSPECT_PORT = 9229;

/** Restarts a service of the running stack whenever its files or services/shared change. */
export async function runDev(
  [name = '']: string[],
  { inspect }: { inspect: boolean },
): Promise<number> {
  const names = await namesOf(name);
  const plain = names.map((one): Instance => ({ name: one }));
  const instances = inspect ? await withPorts(names) : plain;
  if (inspect) await restart(instances);
  const again = settled(() => restart(instances));
  for (const folder of [name, 'shared']) {
    watch(join(checkoutRoot, 'services', folder), { recursive: true }, (_, file) => {
      if (file !== null && isSource(file)) again();
    });
  }
  console.error(`dev: watching services/${name} and services/shared (Ctrl-C ends)`);
  const code = await runLogs(names, { follow: true, 'no-follow': false });
  // Whoever reaches a debugger's port runs code there.
  if (inspect) await restart(plain);
  return code;
}

/** The names of all that run of a service: `round`, and with two of each `round-2`. */
async function namesOf(name: string): Promise<string[]> {
  const services = readRunFile().apps.map(({ appID }) => appID);
  if (!services.includes(name)) throw new UserError(`npm run dev -- <${services.join(' | ')}>`);
  const { status } = await askRunningStack({ do: 'status' });
  const names = status!.children.map((child) => child.name);
  const instances = names.filter((one) => one.replace(/-\d+$/, '') === name);
  if (instances.length > 0) return instances;
  throw new UserError(`${name} does not run here; there are ${names.join(', ')}.`);
}

/** Gives each a free port, and tells it. */
async function withPorts(names: string[]): Promise<Instance[]> {
  const instances: Instance[] = [];
  for (let port = INSPECT_PORT; instances.length < names.length; port++) {
    if (!(await isFree(port))) continue;
    const name = names[instances.length]!;
    instances.push({ name, port });
    console.error(`dev: a debugger finds ${name} at 127.0.0.1:${port}`);
  }
  return instances;
}

/** One after the other, so that with two of them one answers. */
async function restart(instances: Instance[]): Promise<void> {
  for (const { name, port } of instances) {
    console.error(`dev: restarting ${name} …`);
    try {
      await askRunningStack(
        port === undefined ? { do: 'restart', name } : { do: 'inspect', name, port },
      );
      console.error(`dev: ${name} is ready`);
    } catch (error) {
      console.error(`dev: ${messageOf(error)}`);
    }
  }
}

/** Code and data that a service runs on, not its tests or words about it. */
function isSource(file: string): boolean {
  return /\.(ts|json|csv)$/.test(file) && !/(^|\/)(tests|node_modules)\/|\.test\.ts$/.test(file);
}

/** Runs the work once the calls have settled, and never twice at a time. */
function settled(work: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(work);
    }, SETTLE_MS);
  };
}
