import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { UserError } from '../../console/user-error.ts';
import { DATA_LAYER } from '../../generate/charts/layer.ts';
import type { Target } from '../target.ts';
import { runKubectl } from './run-kubectl.ts';

/** How kubectl is told where stores are. */
export const HERE = `--namespace=${DATA_LAYER}`;

/** A key of a Secret. */
export async function readSecretKey(
  target: Target,
  { namespace = DATA_LAYER, name, key }: { namespace?: string; name: string; key: string },
): Promise<string> {
  const { data } = await target.readJson<{ data: Record<string, string> }>(
    ...['get', 'secret', name, `--namespace=${namespace}`],
  );
  return Buffer.from(data[key] ?? '', 'base64').toString();
}

/** Runs a command in the pod of a store, in the container that is named as it; gives what it prints. @throws UserError */
export function runInStore(
  target: Target,
  store: string,
  command: string[],
  streams: { input?: Readable; output?: Writable } = {},
): Promise<string> {
  const args = ['exec', '--stdin', HERE, `${store}-0`, `--container=${store}`, '--', ...command];
  return runKubectl(target, args, streams);
}

/** Has a work reach a port of a pod at a port of this machine, for as long as it lasts. */
export async function withForward<T>(
  target: Target,
  { namespace = DATA_LAYER, to, port }: { namespace?: string; to: string; port: number },
  work: (port: number) => Promise<T>,
): Promise<T> {
  const args = ['port-forward', `--namespace=${namespace}`, to, `:${port}`];
  const child = spawn(target.kubectl, args, { env: { ...process.env, ...target.env } });
  const end = () => child.kill();
  process.once('exit', end);
  try {
    return await work(await portIn(child.stdout, child.stderr));
  } finally {
    process.off('exit', end);
    end();
  }
}

/** The port that kubectl tells once it listens. @throws UserError with what it says instead */
async function portIn(stdout: Readable, stderr: Readable): Promise<number> {
  let said = '';
  stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  // What it tells of each connection must be read, too.
  const first = await new Promise<string>((resolve) => {
    stdout.setEncoding('utf8').on('data', resolve);
    stdout.on('end', () => resolve(''));
  });
  const port = /127\.0\.0\.1:(\d+) /.exec(first)?.[1];
  if (port === undefined) throw new UserError(`It cannot be reached: ${said.trim()}`);
  return Number(port);
}
