import { setTimeout as sleep } from 'node:timers/promises';
import { secretStoreName } from '@golfroundpro/shared/dapr/dapr-client.ts';
import { askRunningStack } from '../stack/control-client.ts';
import { createToken, fileTokens } from '../stack/stores/service-token.ts';
import { instancesOf } from './await-revision.ts';
import { reloadSecretStore } from './reload-secret-store.ts';
import { revokeOthers } from './revoke-others.ts';
import { step, type Rotation } from './rotation.ts';

/** daprd loads a changed component within a second of the change. */
const RELOAD_MS = 5_000;

/**
 * Gives the sidecars of a service a new Vault token, and revokes every other of that service, those
 * that an interrupted rotation left too.
 */
export async function rotateVaultToken(rotation: Rotation, service: string): Promise<void> {
  const run = <T>(what: string, left: string, work: () => Promise<T>) => {
    const again = `Run it again: npm run rotate -- vault-token ${service}`;
    return step(rotation, { name: `${service} vault token`, what, left: `${left} ${again}` }, work);
  };
  const { layout, vault, directory } = rotation;
  const before = 'The old token is in use as before.';
  const both = 'The old and the new token are both good: nothing is broken.';

  const token = await run('make a new token', before, () => createToken(vault, service));
  await run('hand it to the sidecars', both, async () => {
    await fileTokens(layout).write(service, token);
    await reloadSecretStore(layout, service);
    await sleep(RELOAD_MS);
  });
  const revoked = await run('revoke the old one', both, () => revokeOthers(vault, service, token));
  rotation.progress.tell(`${service} vault token: revoked ${revoked}`);
  const left = `The old token is revoked; ${service} goes on with the values it has.`;
  const late = await run('read the secret with it', left, () => lateSidecars(rotation, service));
  for (const name of late) {
    await run(`restart ${name}, which has not loaded it`, left, () =>
      askRunningStack({ do: 'restart', name }, directory),
    );
  }
}

/** The sidecars of a service that cannot read its secret. */
async function lateSidecars(rotation: Rotation, service: string): Promise<string[]> {
  const sidecars = await instancesOf(rotation, service, '-daprd');
  const late = await Promise.all(
    sidecars.map(async ({ name, port }) => {
      const url = `http://127.0.0.1:${port}/v1.0/secrets/${secretStoreName(service)}/${service}`;
      const headers = { 'dapr-api-token': rotation.secrets.apps[service]!.daprApiToken };
      const answer = await fetch(url, { headers, signal: AbortSignal.timeout(10_000) });
      await answer.body?.cancel();
      return answer.ok ? [] : [name];
    }),
  );
  return late.flat();
}
