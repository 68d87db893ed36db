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
