import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OutgoingEvent } from '@golfroundpro/shared/dapr/dapr-client.ts';
import { makeSmallDaprClient } from '@golfroundpro/shared/dapr/small-dapr-client.ts';
import {
  newPerson,
  startAuth,
  type Credentials,
  type Person,
  type TestAuth,
} from './start-auth.ts';

const published: (OutgoingEvent & { topic: string })[] = [];

let auth: TestAuth;
let person: Person & { userId: string };
let authorization: string;
beforeAll(async () => {
  auth = await startAuth({}, { dapr: recordingDapr() });
});
beforeEach(async () => {
  person = await auth.register();
  authorization = await bearer(person);
});
afterAll(() => auth.stop());

const remove = () => request(auth.app).delete('/api/v1/auth/account').set({ authorization });

describe('DELETE /api/v1/auth/account', () => {
  it('removes the account, ends every session, and tells the others once', async () => {
    const tokens = [await auth.login(person), await auth.login(person)];
    const answer = await remove().expect(204);
    expect(answer.headers['set-cookie']).toEqual([expect.stringContaining('Max-Age=0')]);
    for (const token of tokens) await auth.refresh(token).expect(401);
    const { email, password } = person;
    await request(auth.app).post('/api/v1/auth/login').send({ email, password }).expect(401);
    await expect.poll(() => topicsOf(person)).toContain('account.changed');
    expect(topicsOf(person).filter((topic) => topic === 'account.changed')).toHaveLength(1);
    expect(topicsOf(person).filter((topic) => topic === 'user.loggedOut')).toHaveLength(3);
    const revoked = await auth.rows('SELECT FROM revocation');
    expect(revoked.length).toBeGreaterThanOrEqual(3);
    const told = await auth.rows(`
      SELECT action, detail FROM audit_entry
      WHERE user_id = '${person.userId}' AND action LIKE 'account.%' ORDER BY id`);
    expect(told).toEqual([
      { action: 'account.registered', detail: {} },
      { action: 'account.deleted', detail: {} },
    ]);
  });

  it('keeps the last admin, and lets one of two go', async () => {
    const promote = (userId: string) =>
      auth.rows(`UPDATE account SET roles = '{golfer,admin}' WHERE id = '${userId}'`);
    await promote(person.userId);
    const refused = await remove().expect(409);
    expect(refused.body).toMatchObject({ code: 'last_admin' });
    await promote((await auth.register()).userId);
    await remove().expect(204);
  });

  it('leaves nothing of the person in any table but the id', async () => {
    const other = newPerson();
    await request(auth.app)
      .post('/api/v1/auth/register')
      .set('idempotency-key', `register-${other.email}`)
      .send(other)
      .expect(201);
    await request(auth.app)
      .post('/api/v1/auth/password-resets')
      .send({ email: other.email })
      .expect(202);
    authorization = await bearer(other);
    await remove().expect(204);
    const texts = await auth.rows<{ text: string }>(`
      SELECT a::text AS text FROM account a UNION ALL SELECT s::text FROM session s
      UNION ALL SELECT i::text FROM idempotency i UNION ALL SELECT e::text FROM event e
      UNION ALL SELECT m::text FROM mail_job m UNION ALL SELECT l::text FROM mail_link l
      UNION ALL SELECT u::text FROM audit_entry u`);
    expect(texts.filter(({ text }) => text.includes(other.email))).toEqual([]);
    const answers = await auth.rows('SELECT key FROM idempotency');
    expect(answers).toEqual([]);
  });

  it('needs a proof of late, and nothing happens without', async () => {
    auth.pass(6 * 60 * 1000);
    expect((await remove().expect(403)).body).toMatchObject({ code: 'step_up_required' });
    await auth.login(person);
    expect(await deletionsOf(person)).toEqual([]);
  });

  it('tells once, also when two ask at the same moment', async () => {
    const statuses = (await Promise.all([remove(), remove()])).map(({ status }) => status);
    expect(statuses).toContain(204);
    expect([401, 403]).toContain((await remove()).status);
    expect(await deletionsOf(person)).toHaveLength(1);
  });

  it('frees the e-mail for a new account, which is another user', async () => {
    await remove().expect(204);
    const { name, email, password } = person;
    const again = await auth.register({ name, email, password });
    expect(again.userId).not.toBe(person.userId);
  });

  it('refuses who is not signed in', async () => {
    authorization = '';
    await remove().expect(401);
  });
});

async function bearer(credentials: Credentials): Promise<string> {
  return (await auth.signIn(credentials)).authorization;
}

function topicsOf({ userId }: { userId: string }) {
  return published.filter(({ key }) => key === userId).map(({ topic }) => topic);
}

function deletionsOf({ userId }: { userId: string }) {
  return auth.rows(`SELECT data FROM event
    WHERE aggregate_id = '${userId}' AND type = 'golf.user.UserDeleted.v1'`);
}

/** No sidecar runs here: what would be published is kept. */
function recordingDapr() {
  return {
    ...makeSmallDaprClient({ app: 'auth', port: 1, apiToken: 'api' }),
    publishBulk: (topic: string, events: OutgoingEvent[]) => {
      published.push(...events.map((event) => ({ ...event, topic })));
      return Promise.resolve();
    },
  };
}
