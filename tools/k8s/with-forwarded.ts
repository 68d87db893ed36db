import { text } from 'node:stream/consumers';
import { createInterface } from 'node:readline';
import { UserError } from '../console/user-error.ts';
import { spawnTied } from '../stack/spawn-tied.ts';
import type { Target } from './target.ts';

/** A port of what is in the cluster, as kubectl is told of it: `pod/round-0`, `service/gateway`. */
export interface Port {
  namespace: string;
  reference: string;
  port: number;
}

/**
 * Gives `work` the address at which a port can be asked from here, as long as it lasts. The kubelet brings it into the
 * pod, so no policy of the network is in its way.
 */
export async function withForwarded<T>(
  { kubectl, env }: Target,
  { namespace, reference, port }: Port,
  work: (address: string) => Promise<T>,
): Promise<T> {
  const args = ['port-forward', `--namespace=${namespace}`, reference, `:${port}`];
  const { child, exited } = spawnTied(kubectl, args, { env: { ...process.env, ...env } });
  const said = text(child.stderr!);
  try {
    for await (const line of createInterface(child.stdout!)) {
      const [, address] = /^Forwarding from (127\.0\.0\.1:\d+)/.exec(line) ?? [];
      if (address === undefined) continue;
      child.stdout!.resume();
      return await work(`http://${address}`);
    }
    throw new UserError((await said).trim());
  } finally {
    child.kill();
    await exited;
  }
}
