import { createToken } from '../stack/stores/service-token.ts';
import { revokeOthers } from './revoke-others.ts';
import { step, type Rotation } from './rotation.ts';

/**
 * Gives the sidecars of a service a new Vault token, and revokes every other of that service, those
 * that an interrupted rotation left too.
 */
export async function rotateVaultToken(rotation: Rotation, service: string): Promise<void> {
  const { vault, command } = rotation;
  const run = <T>(what: string, left: string, work: () => Promise<T>) => {
    const again = `Run it again: ${command} vault-token ${service}`;
    return step(rotation, { name: `${service} vault token`, what, left: `${left} ${again}` }, work);
  };
  const before = 'The old token is in use as before.';
  const both = 'The old and the new token are both good: nothing is broken.';

  const token = await run('make a new token', before, () => createToken(vault, service));
  await run('hand it to the sidecars', both, () => rotation.handOut(service, token));
  const revoked = await run('revoke the old one', both, () => revokeOthers(vault, service, token));
  rotation.progress.tell(`${service} vault token: revoked ${revoked}`);
  const left = `The old token is revoked; ${service} goes on with the values it has.`;
  const late = await run('read the secret with it', left, () => rotation.lateSidecarsOf(service));
  for (const name of late) {
    await run(`restart ${name}, which has not loaded it`, left, () => rotation.restart(name));
  }
}
