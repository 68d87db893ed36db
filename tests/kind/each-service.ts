import { SERVICES } from '../../tools/services/declared.ts';
import { target } from './cluster.ts';
import { inLayerOf, untilComplete } from './pods.ts';

export const names = SERVICES.map(({ name }) => name);

/** Does something with every service at once. */
export const ofEach = <T>(work: (service: string) => Promise<T>) => Promise.all(names.map(work));

/** Does something with one service after the other: two cores start no pods of all of them beside a load. */
export async function inTurn(work: (service: string) => Promise<void>): Promise<void> {
  for (const service of names) await work(service);
}

/** Makes every pod of every service anew, one after the other. */
export const restartEach = () =>
  inTurn(async (service) => {
    await target.read('rollout', 'restart', `deployment/${service}`, inLayerOf(service));
    await untilComplete(service);
  });

/** Tells how long something took. */
export async function told<T>(what: string, work: () => Promise<T>): Promise<T> {
  const startedAt = Date.now();
  const result = await work();
  process.stdout.write(`\n${what}: ${Math.round((Date.now() - startedAt) / 1000)} s\n`);
  return result;
}
