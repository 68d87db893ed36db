import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CALLER_TOKEN_HEADER } from '@golfroundpro/shared/http/upstream.ts';
import { CALLER_TOKEN } from '@golfroundpro/shared/testing/test-config.ts';
import { startAuth, tokenOf, type TestAuth } from './start-auth.ts';

let auth: TestAuth;
beforeAll(async () => void (auth = await startAuth()));
afterAll(() => auth.stop());

const note = (body: object, token = tokenOf('member')) =>
  request(auth.app).post('/internal/audit/looks').set(CALLER_TOKEN_HEADER, token).send(body);
const look = () => ({
  ...{ userId: randomUUID(), actorId: randomUUID(), reason: 'Card shown at the desk' },
  caller: { address: '192.0.2.7', userAgent: 'the desk' },
});
const entriesOf = (userId: string) =>
  auth.rows(`SELECT action, actor_id, address, user_agent, detail FROM audit_entry
    WHERE user_id = '${userId}'`);

it('notes who looked at the national id of a person, from where and why, whether or not there is an account', async () => {
  const { userId, actorId, ...rest } = look();
  expect((await note({ userId, actorId, ...rest }).expect(200)).body).toEqual({ noted: true });
  expect(await entriesOf(userId)).toEqual([
    {
      ...{ action: 'national_id.read', actor_id: actorId, address: '192.0.2.7' },
      ...{ user_agent: 'the desk', detail: { reason: 'Card shown at the desk' } },
    },
  ]);
});

it('is for member alone, and notes nothing without a reason', async () => {
  const one = look();
  for (const token of [CALLER_TOKEN, tokenOf('notification'), 'x'])
    await note(one, token).expect(401);
  await note({ ...one, reason: ' ' }).expect(422);
  expect(await entriesOf(one.userId)).toEqual([]);
});
