import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signedIn, type TestUser } from './signed-in.ts';
import { startAuth, type TestAuth } from './start-auth.ts';

let auth: TestAuth;
let member: TestUser;
beforeAll(async () => {
  auth = await startAuth();
  member = await signedIn(auth);
});
afterAll(() => auth.stop());

const ask = (ids: string[], { authorization }: { authorization: string } = member) =>
  request(auth.app).get('/api/v1/auth/names').query({ ids: ids.join() }).set({ authorization });

it('a member learns what others are called, and nothing else of them', async () => {
  const other = await auth.register({ name: 'Kit Archer' });
  const answer = await ask([other.userId, other.userId, randomUUID()]).expect(200);
  expect(answer.body).toEqual({ items: [{ userId: other.userId, name: 'Kit Archer' }] });
});

it('who was erased has no name any more', async () => {
  const leaver = await signedIn(auth);
  await request(auth.app)
    .delete('/api/v1/auth/account')
    .set({ authorization: leaver.authorization })
    .expect(204);
  expect((await ask([leaver.userId]).expect(200)).body).toEqual({ items: [] });
});

it('who only registered learns no name', async () => {
  const stranger = await signedIn(auth, { verified: false });
  const answer = await ask([member.userId], stranger).expect(403);
  expect(answer.body).toMatchObject({ code: 'email_unverified' });
  expect(answer.text).not.toContain(member.name);
  await request(auth.app).get(`/api/v1/auth/names?ids=${member.userId}`).expect(401);
});

it.each([
  ['more than 50', Array.from({ length: 51 }, () => randomUUID())],
  ['what is no id', ['kit']],
  ['nothing', []],
])('refuses %s', async (_, ids) => {
  await ask(ids).expect(422);
});
