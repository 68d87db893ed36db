import type { Client } from 'pg';
import { randomSecret } from '../stack/random-secret.ts';
import { loginIn, otherLogin } from '../stack/stores/service-login.ts';
import { readSecret, writeSecret } from '../stack/stores/vault-secret.ts';
import { waitFor } from '../stack/wait-for.ts';
import { awaitRevision } from './await-revision.ts';
import { step, type Rotation } from './rotation.ts';
import { connectClient } from '../stack/connect-client.ts';

/** A service closes what is idle at once; what works longer than this is ended. */
const SESSIONS_TIMEOUT_MS = 20_000;

/**
 * Changes a service over to its other login, with a new password, and closes the one before.
 * An interrupted rotation is begun anew: both logins work until the end of it.
 */
export async function rotateDatabase(rotation: Rotation, service: string): Promise<void> {
  const run = <T>(what: string, left: string, work: () => Promise<T>) => {
    const again = `Run it again: ${rotation.command} database ${service}`;
    return step(rotation, { name: `${service} database`, what, left: `${left} ${again}` }, work);
  };
  const both = 'The old and the new login both work: nothing is broken.';
  const nothing = 'Nothing has changed.';
  const secret = await run('read the secret', nothing, () => readSecret(rotation.vault, service));
  const old = loginIn(service, secret.fields).user;
  const fresh = { user: otherLogin({ service, user: old }), password: randomSecret() };
  const database = await run('reach PostgreSQL', nothing, () => connectClient(rotation.superuser));
  try {
    await run('wait until every instance uses what Vault says', `${old} is in use.`, () =>
      awaitRevision(rotation, service, secret.fields['revision'] ?? ''),
    );
    await run(`give ${fresh.user} a new password`, `${old} is in use as before.`, () =>
      database.query(`ALTER ROLE "${fresh.user}" LOGIN PASSWORD '${fresh.password}'`),
    );
    const { fields } = await run('write it to Vault', `${old} is in use as before.`, () =>
      writeSecret(rotation.vault, service, {
        version: secret.version,
        fields: {
          ...secret.fields,
          databaseUser: fresh.user,
          databasePassword: fresh.password,
        },
      }),
    );
    await run('wait until every instance uses it', both, () =>
      awaitRevision(rotation, service, fields['revision'] ?? ''),
    );
    await run(`close ${old}`, both, () =>
      database.query(`ALTER ROLE "${old}" NOLOGIN PASSWORD NULL`),
    );
    const ended = await run(`wait for the last session of ${old}`, both, () =>
      endSessions(database, old),
    );
    if (ended > 0) rotation.progress.tell(`${service} database: ended ${ended} late sessions`);
  } finally {
    await database.end();
  }
}

/** Waits until a login has no session; ends those that work on for too long. Gives how many. */
async function endSessions(database: Client, user: string): Promise<number> {
  const sessions = async () => {
    const { rows } = await database.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM pg_stat_activity WHERE usename = $1',
      [user],
    );
    return rows[0]?.count === 0 ? undefined : `${rows[0]?.count} sessions of ${user}`;
  };
  try {
    await waitFor(sessions, { timeoutMs: SESSIONS_TIMEOUT_MS });
    return 0;
  } catch {
    const { rowCount } = await database.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1',
      [user],
    );
    return rowCount ?? 0;
  }
}
