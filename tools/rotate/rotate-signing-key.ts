import { setTimeout as sleep } from 'node:timers/promises';
import {
  currentKey,
  parseKeyRing,
  publishNext,
  switchKeys,
  withoutRetired,
  type KeyRing,
} from '@golfroundpro/shared/tokens/key-ring.ts';
import { newSigningKey } from '../stack/stores/service-secrets.ts';
import { readSecret, writeSecret } from '../stack/stores/vault-secret.ts';
import { awaitRevision } from './await-revision.ts';
import { step, type Rotation } from './rotation.ts';

/** Verifiers ask each second which keys there are, and then fetch them. */
const VERIFIERS_MS = 5_000;

/**
 * Publishes a new key, waits until everybody knows it, and lets it sign. The old one stays published
 * until its last token has ended. An interrupted rotation goes on where it stopped.
 */
export async function rotateSigningKey(rotation: Rotation): Promise<void> {
  const again = `Run it again: ${rotation.command} signing-key`;
  const run = <T>(what: string, left: string, work: () => Promise<T>) =>
    step(rotation, { name: 'signing key', what, left: `${left} ${again}` }, work);
  const published = 'The new key is published, the old one signs: nothing is broken.';
  const switched = 'The new key signs, the old one stays published: nothing is broken.';

  const first = await run('publish the new key', 'The old key signs.', () =>
    changeRing(rotation, (ring) => publishNext(withoutRetired(ring, Date.now()), newSigningKey())),
  );
  await run('wait until every auth publishes it', published, () =>
    awaitRevision(rotation, 'auth', first.revision),
  );
  await run('wait until every verifier has fetched it', published, () => sleep(VERIFIERS_MS));
  const second = await run('let it sign', published, () =>
    changeRing(rotation, (ring) => switchKeys(ring, Date.now())),
  );
  await run('wait until every auth signs with it', switched, () =>
    awaitRevision(rotation, 'auth', second.revision),
  );
  for (const line of describe(second.ring)) rotation.progress.tell(`signing key: ${line}`);
}

async function changeRing({ vault }: Rotation, change: (ring: KeyRing) => KeyRing) {
  const { fields, version } = await readSecret(vault, 'auth');
  const ring = change(parseKeyRing(fields['signingKeys'] ?? ''));
  const changed = { ...fields, signingKeys: JSON.stringify(ring) };
  const written = await writeSecret(vault, 'auth', { fields: changed, version });
  return { ring, revision: written.fields['revision'] ?? '' };
}

function describe(ring: KeyRing): string[] {
  const retiring = ring.filter(({ retireAtMs }) => retireAtMs !== undefined);
  return [
    `${currentKey(ring).jwk.kid} signs`,
    ...retiring.map(({ jwk, retireAtMs = 0 }) => {
      const time = new Date(retireAtMs).toLocaleTimeString('en-GB');
      return `${jwk.kid} stays published until ${time}, when its last token has ended`;
    }),
  ];
}
