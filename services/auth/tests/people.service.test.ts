import request from 'supertest';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CALLER_TOKEN_HEADER } from '@golfroundpro/shared/http/upstream.ts';
import { CALLER_TOKEN } from '@golfroundpro/shared/testing/test-config.ts';
import { startAuth, tokenOf, type TestAuth } from './start-auth.ts';

let auth: TestAuth;
beforeAll(async () => void (auth = await startAuth()));
afterAll(() => auth.stop());

const ask = (userIds: string[], token = tokenOf('member')) =>
  request(auth.app)
    .post('/internal/accounts/people')
    .set(CALLER_TOKEN_HEADER, token)
    .send({ userIds });

it('tells member what the owners of accounts say of themselves, twenty at most', async () => {
  const { userId } = await auth.register();
  const { body } = (await ask([userId, randomUUID()]).expect(200)) as {
    body: { people: object[] };
  };
  const [row] = await auth.rows(`SELECT id AS "userId", name, email FROM account
    WHERE id = '${userId}'`);
  expect(body.people).toEqual([row]);
  await ask(Array.from({ length: 21 }, () => randomUUID())).expect(422);
  await ask([userId], CALLER_TOKEN).expect(401);
});

it('tells notification where accounts are mailed, and who has not confirmed; of who is suspended or unknown nothing', async () => {
  const [own, form, suspended] = [await auth.register(), randomUUID(), await auth.register()];
  await request(auth.app)
    .post('/internal/confirmations')
    .set(CALLER_TOKEN_HEADER, tokenOf('notification'))
    .send({ registrants: [{ userId: form, name: 'Moira', email: 'Moira@club.example' }] })
    .expect(200);
  await auth.rows(`UPDATE account SET suspended_at = now() WHERE id = '${suspended.userId}'`);
  const ask = (userIds: string[], token = tokenOf('notification')) =>
    request(auth.app)
      .post('/internal/accounts/addresses')
      .set(CALLER_TOKEN_HEADER, token)
      .send({ userIds });
  const { body } = (await ask([own.userId, form, suspended.userId, randomUUID()]).expect(200)) as {
    body: { addresses: object[] };
  };
  const { addresses } = body;
  expect(addresses).toHaveLength(2);
  expect(addresses).toEqual(
    expect.arrayContaining([
      { userId: own.userId, email: own.email, isUnconfirmed: false },
      { userId: form, email: 'moira@club.example', isUnconfirmed: true },
    ]),
  );
  await ask(Array.from({ length: 21 }, () => randomUUID())).expect(422);
  await ask([form], tokenOf('member')).expect(401);
});

it('takes over a name that staff gave, unless the owner gave theirs later, and tells nobody', async () => {
  const person = await auth.register();
  const give = (name: string, at: string, token = tokenOf('member')) =>
    request(auth.app)
      .post('/internal/accounts/names')
      .set(CALLER_TOKEN_HEADER, token)
      .send({ names: [{ userId: person.userId, name, at }] });
  const nameNow = async () =>
    (
      await auth.rows<{ name: string }>(`SELECT name FROM account WHERE id = '${person.userId}'`)
    )[0]!.name;
  const [before, later] = ['2026-01-01T00:00:00.000Z', '2099-01-01T00:00:00.000Z'];
  expect((await give('Staff Know', before).expect(200)).body).toEqual({ taken: 1 });
  expect(await nameNow()).toBe('Staff Know');
  const { authorization } = await auth.signIn(person);
  await request(auth.app)
    .patch('/api/v1/auth/account')
    .set({ authorization })
    .send({ name: 'Own Choice' })
    .expect(200);
  expect((await give('Staff Know', before).expect(200)).body).toEqual({ taken: 0 });
  expect(await nameNow()).toBe('Own Choice');
  await give('Staff Again', later).expect(200);
  expect(await nameNow()).toBe('Staff Again');
  const told = await auth.rows(`SELECT data FROM event WHERE aggregate_id = '${person.userId}'
    AND type = 'golf.user.UserUpdated.v1' AND data -> 'changed' ? 'name'`);
  expect(told).toHaveLength(1);
  await give('Nobody Asked', later, CALLER_TOKEN).expect(401);
});
