import { createInterface } from 'node:readline';
import { UserError } from '../console/user-error.ts';
import { spawnTied } from '../stack/spawn-tied.ts';
import type { Target } from './target.ts';

/** A port of something in the cluster, as one of this machine. */
export interface Forwarded {
  port: number;
  stop: () => Promise<void>;
}

/** What is forwarded to: `service/vault` or `pod/round-…` in a namespace. */
export interface ForwardedTo {
  namespace: string;
  to: string;
  port: number;
}

const LISTENS = /^Forwarding from 127\.0\.0\.1:(\d+)/;

/**
 * Forwards a free port of this machine, until it is stopped or this process ends. It goes through the kubelet: no policy
 * of the network is asked.
 * @throws UserError with what kubectl says
 */
export async function forwardPort(
  { kubectl, env }: Target,
  { namespace, to, port }: ForwardedTo,
): Promise<Forwarded> {
  const told = ['port-forward', '--address=127.0.0.1', `--namespace=${namespace}`, to, `:${port}`];
  const { child, exited } = spawnTied(kubectl, told, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let said = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (said += text));
  const local = new Promise<number>((resolve) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const [, found] = LISTENS.exec(line) ?? [];
      if (found !== undefined) resolve(Number(found));
    });
  });
  const ended = exited.then(() => {
    throw new UserError(`${namespace} ${to} is not reached: ${said.trim()}`);
  });
  const found = await Promise.race([local, ended]);
  ended.catch(() => undefined);
  const stop = async () => {
    child.kill();
    await exited;
  };
  return { port: found, stop };
}

/** Gives `work` the port of this machine for as long as it lasts. */
export async function withForwardedPort<T>(
  target: Target,
  forwardedTo: ForwardedTo,
  work: (port: number) => Promise<T>,
): Promise<T> {
  const { port, stop } = await forwardPort(target, forwardedTo);
  try {
    return await work(port);
  } finally {
    await stop();
  }
}
