import { newTokens } from '../stack/secrets.ts';
import { openedBy } from './opened-by.ts';
import { step, type Rotation } from './rotation.ts';

/**
 * Gives a service and its sidecars a new pair of tokens: what the app shows its sidecar, and the sidecar the app. daprd
 * reads them when it starts, so each sidecar is replaced, without a request that fails.
 */
export async function rotateDaprTokens(rotation: Rotation, service: string): Promise<void> {
  const run = <T>(what: string, left: string, work: () => Promise<T>) => {
    const again = `Run it again: ${rotation.command} dapr-tokens ${service}`;
    return step(rotation, { name: `${service} dapr tokens`, what, left: `${left} ${again}` }, work);
  };
  const nothing = 'Nothing has changed.';
  const some = 'Each instance and its sidecar have the same tokens, old or new: nothing is broken.';
  const all = 'The new tokens are in use.';

  const old = await run('read the old ones', nothing, () => rotation.daprTokensOf(service));
  await run('replace its sidecars, one after the other', some, () =>
    rotation.giveDaprTokens(service, newTokens()),
  );
  await run('see that the old ones open nothing', all, async () => {
    const doors = await rotation.doorsOf(service);
    const opened = await Promise.all(doors.map((one) => openedBy(one, service, old)));
    if (opened.flat().length > 0) throw new Error(`they open ${opened.flat().join(', ')}`);
  });
}
