import { SERVICES } from '../../tools/services/declared.ts';
import { target } from './cluster.ts';
import { inLayerOf, untilComplete } from './pods.ts';

export const names = SERVICES.map(({ name }) => name);

/** Does something with every service at once. */
export const ofEach = <T>(work: (service: string) => Promise<T>) => Promise.all(names.map(work));

/** Makes every pod of every service anew, one after the other. */
export async function restartEach(): Promise<void> {
  await ofEach((service) =>
    target.read('rollout', 'restart', `deployment/${service}`, inLayerOf(service)),
  );
  await ofEach(untilComplete);
}

/** Tells how long something took. */
export async function told<T>(what: string, work: () => Promise<T>): Promise<T> {
  const startedAt = Date.now();
  const result = await work();
  process.stdout.write(`\n${what}: ${Math.round((Date.now() - startedAt) / 1000)} s\n`);
  return result;
}
