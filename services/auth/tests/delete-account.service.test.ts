import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeDaprClient, type OutgoingEvent } from '@golfroundpro/shared/dapr/dapr-client.ts';
import { newPerson, startAuth, type Person, type TestAuth } from './start-auth.ts';

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

const remove = (body: object) =>
  request(auth.app).delete('/api/v1/auth/account').set({ authorization }).send(body);

describe('DELETE /api/v1/auth/account', () => {
  it('removes the account, ends every session, and tells the others once', async () => {
    const tokens = [await auth.login(person), await auth.login(person)];
    const answer = await remove({ password: person.password }).expect(204);
    expect(answer.headers['set-cookie']).toEqual([expect.stringContaining('Max-Age=0')]);
    for (const token of tokens) await auth.refresh(token).expect(401);
    const { email, password } = person;
    await request(auth.app).post('/api/v1/auth/login').send({ email, password }).expect(401);
    await expect
      .poll(() => published.filter(({ key }) => key === person.userId))
      .toMatchObject([
        {
          topic: 'user.deleted',
          event: { type: 'golf.user.UserDeleted.v1', data: { userId: person.userId } },
        },
      ]);
  });

  it('leaves nothing of the person in any table but the id', async () => {
    const other = newPerson();
    await request(auth.app)
      .post('/api/v1/auth/register')
      .set('idempotency-key', `register-${other.email}`)
      .send(other)
      .expect(201);
    authorization = await bearer(other);
    await remove({ password: other.password }).expect(204);
    const texts = await auth.rows<{ text: string }>(`
      SELECT a::text AS text FROM account a UNION ALL SELECT s::text FROM session s
      UNION ALL SELECT i::text FROM idempotency i UNION ALL SELECT e::text FROM event e`);
    expect(texts.filter(({ text }) => text.includes(other.email))).toEqual([]);
    const answers = await auth.rows('SELECT key FROM idempotency');
    expect(answers).toEqual([]);
  });

  it('refuses a wrong password, and nothing happens', async () => {
    const answer = await remove({ password: 'not that one' }).expect(401);
    expect(answer.body).toMatchObject({
      code: 'invalid_credentials',
      errors: [{ field: 'password' }],
    });
    await auth.login(person);
    expect(await eventsOf(person)).toEqual([]);
  });

  it('says the same to a retry, and tells nobody again', async () => {
    await remove({ password: person.password }).expect(204);
    await remove({ password: person.password }).expect(204);
    expect(await eventsOf(person)).toHaveLength(1);
  });

  it('tells once when two ask at the same moment', async () => {
    const both = [person, person].map(({ password }) => remove({ password }));
    expect((await Promise.all(both)).map(({ status }) => status)).toEqual([204, 204]);
    expect(await eventsOf(person)).toHaveLength(1);
  });

  it('frees the e-mail for a new account, which is another user', async () => {
    await remove({ password: person.password }).expect(204);
    const { name, email, password } = person;
    const again = await auth.register({ name, email, password });
    expect(again.userId).not.toBe(person.userId);
  });

  it.each<[string, object, string]>([
    ['no password', {}, 'password'],
    ['an empty password', { password: '' }, 'password'],
    ['an unknown field', { password: 'x', userId: 'other' }, 'userId'],
  ])('refuses %s', async (_name, body, field) => {
    const answer = await remove(body).expect(422);
    expect(answer.body).toMatchObject({ code: 'invalid_request', errors: [{ field }] });
  });

  it('refuses who is not signed in', async () => {
    authorization = '';
    await remove({ password: person.password }).expect(401);
  });
});

async function bearer({ email, password }: Person): Promise<string> {
  const body = { email, password, tokenDelivery: 'body' };
  const answer = await request(auth.app).post('/api/v1/auth/login').send(body).expect(200);
  return `Bearer ${(answer.body as { accessToken: string }).accessToken}`;
}

function eventsOf({ userId }: { userId: string }) {
  return auth.rows(`SELECT data FROM event WHERE aggregate_id = '${userId}'`);
}

/** No sidecar runs here: what would be published is kept. */
function recordingDapr() {
  return {
    ...makeDaprClient({ port: 1, apiToken: 'api', appToken: 'app' }),
    publishBulk: (topic: string, events: OutgoingEvent[]) => {
      published.push(...events.map((event) => ({ ...event, topic })));
      return Promise.resolve();
    },
  };
}
