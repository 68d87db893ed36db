import {
  formatNamedKeys,
  parseNamedKeys,
  publishNextKey,
  switchNamedKeys,
  withoutUnneeded,
  type NamedKeys,
} from '@golfroundpro/shared/secrets/named-keys.ts';
import { connectClient } from '../stack/connect-client.ts';
import { randomSecret } from '../stack/random-secret.ts';
import { readSecret, writeSecret } from '../stack/stores/vault-secret.ts';
import { awaitRevision } from './await-revision.ts';
import { step, type Rotation } from './rotation.ts';

/** A key of a service that is rotated: what is written with it says its name. */
export interface RotatedKey {
  /** As it is named on the command line. */
  what: string;
  service: string;
  /** Of the service's secret. */
  field: string;
  /** How long a former key is needed at most; else while `inUse` finds its name. */
  lifeMs?: number;
  /** Finds the names of the keys with which something is written, as `name`. */
  inUse?: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;

const PEPPER: RotatedKey = {
  what: 'pepper',
  service: 'auth',
  field: 'passwordPepper',
  inUse: `SELECT DISTINCT 'k' || substring(password_hash FROM '^p([0-9]+)[$]') AS name
    FROM auth.account WHERE password_hash IS NOT NULL`,
};

const USER_SECRET_KEY: RotatedKey = {
  what: 'user-secret-key',
  service: 'auth',
  field: 'userSecretKey',
  inUse: `SELECT DISTINCT split_part(sealed_seed, '.', 1) AS name FROM auth.totp`,
};

const REFRESH_TOKEN_KEY: RotatedKey = {
  what: 'refresh-token-key',
  service: 'auth',
  field: 'refreshTokenKey',
  // A session that was used since has a token of the new key: as long as one may lie idle (SESSION_IDLE_HOURS).
  lifeMs: 90 * DAY_MS,
};

const NATIONAL_ID_KEY: RotatedKey = {
  what: 'national-id-key',
  service: 'onboarder',
  field: 'nationalIdKey',
  inUse: `SELECT DISTINCT split_part(thai_id, '.', 1) AS name
    FROM onboarder.registration WHERE thai_id IS NOT NULL`,
};

const SEALING_KEY: RotatedKey = {
  what: 'sealing-key',
  service: 'notification',
  field: 'sealingKey',
  // A mail waits for a day at most, and nothing of it is kept behind its end.
  inUse: `SELECT DISTINCT split_part(sealed, '.', 1) AS name
    FROM notification.mail WHERE sealed IS NOT NULL`,
};

/** All of them. */
export const NAMED_KEYS = [
  PEPPER,
  USER_SECRET_KEY,
  REFRESH_TOKEN_KEY,
  NATIONAL_ID_KEY,
  SEALING_KEY,
];

/**
 * Gives a service a key that reads, waits until every instance has it, and lets it write. What is written with the one
 * before stays good: hashes are made anew at the next login, seeds and national ids at once, sessions at their next
 * refresh, mails end. A former key goes with the first rotation behind its last use.
 */
export async function rotateNamedKey(rotation: Rotation, key: RotatedKey): Promise<void> {
  const { what, service } = key;
  const again = `Run it again: ${rotation.command} ${what}`;
  const run = <T>(name: string, left: string, work: () => Promise<T>) =>
    step(rotation, { name: what, what: name, left: `${left} ${again}` }, work);
  const published = 'The new key is there, the old one writes: nothing is broken.';
  const switched = 'The new key writes, the old one is still read: nothing is broken.';

  const first = await run(`give ${service} the new key`, 'The old key writes.', async () => {
    const needed = { nowMs: Date.now(), inUse: await namesInUse(rotation, key) };
    return change(rotation, key, (keys) =>
      publishNextKey(withoutUnneeded(keys, needed), randomSecret()),
    );
  });
  await run(`wait until every ${service} has it`, published, () =>
    awaitRevision(rotation, service, first.revision),
  );
  const second = await run('let it write', published, () =>
    change(rotation, key, (keys) => switchNamedKeys(keys, retireAtMs(key))),
  );
  await run(`wait until every ${service} writes with it`, switched, () =>
    awaitRevision(rotation, service, second.revision),
  );
  for (const { name, state } of second.keys) rotation.progress.tell(`${what}: ${name} is ${state}`);
}

function retireAtMs({ lifeMs }: RotatedKey): number | undefined {
  return lifeMs === undefined ? undefined : Date.now() + lifeMs;
}

async function namesInUse(
  { superuser }: Rotation,
  { inUse }: RotatedKey,
): Promise<string[] | undefined> {
  if (inUse === undefined) return undefined;
  const client = await connectClient(superuser);
  try {
    return (await client.query<{ name: string }>(inUse)).rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

async function change(
  { vault }: Rotation,
  { service, field }: RotatedKey,
  changed: (keys: NamedKeys) => NamedKeys,
): Promise<{ keys: NamedKeys; revision: string }> {
  const { fields, version } = await readSecret(vault, service);
  const keys = changed(parseNamedKeys(field, fields[field] ?? ''));
  const written = await writeSecret(vault, service, {
    fields: { ...fields, [field]: formatNamedKeys(keys) },
    version,
  });
  return { keys, revision: written.fields['revision'] ?? '' };
}
