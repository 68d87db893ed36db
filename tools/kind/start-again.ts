import { messageOf } from '../console/user-error.ts';
import { waitFor } from '../stack/wait-for.ts';
import type { Cluster } from './cluster.ts';
import { connectNodes } from './connect-nodes.ts';

const ANSWERS_MS = 120_000;

/**
 * Starts the nodes of a cluster that were stopped or killed, with all that they hold; the addresses and routes of
 * pods went with them. Gives why it could not.
 */
export async function startAgain(cluster: Cluster, made: boolean): Promise<string | undefined> {
  try {
    await cluster.start();
    const silent = async () =>
      (await cluster.answers()) ? undefined : 'its control plane is silent';
    await waitFor(silent, { timeoutMs: ANSWERS_MS, intervalMs: 500 });
    if (made) await connectNodes(cluster);
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}
