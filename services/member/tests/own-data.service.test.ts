import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { columnsOfPeople } from '@golfroundpro/shared/testing/columns-of-people.ts';
import { makeMember, startMember, type TestMember } from './start-member.ts';

let member: TestMember;
beforeAll(async () => {
  member = await startMember();
});
afterAll(() => member.stop());

const ownData = async (userId: string) => {
  const authorization = await member.bearer(userId);
  return request(member.app).get('/internal/own-data').set({ authorization }).expect(200);
};

it('tells members all that the books say of them, and nothing of others', async () => {
  const [one, other] = [await makeMember(member), await makeMember(member, { name: 'Una Other' })];
  const { body, text } = (await ownData(one.userId)) as { body: object; text: string };
  const { userId, name, email, phoneNumber } = one;
  expect(body).toMatchObject({
    membership: { userId, name, email, phoneNumber, status: 'active', via: 'form' },
    registration: { verifiedAt: expect.any(String) as string, place: 'held', arrival: 1 },
    complete: true,
  });
  for (const theirs of [other.userId, other.email, other.name]) expect(text).not.toContain(theirs);
});

it('is empty for who is not in the books', async () => {
  const answer = await ownData('0198c0de-0000-7000-8000-00000000beef');
  expect(answer.body).toMatchObject({ membership: null, registration: null, complete: true });
});

it('knows every column that says of whom a row is', async () => {
  // Answers that are kept for repeated requests say what else is told here.
  const told = ['bulk_row.user_id', 'inquiry.user_id', 'member.email', 'told.user_id'];
  // Who answered, deleted or changed many for the club is not told to whom; at their erasure it goes.
  const left = [
    ...['bulk_operation.actor_id', 'idempotency.owner_id'],
    ...['inquiry.answered_by', 'member.deletion_by'],
  ];
  expect(await columnsOfPeople(member.context.pool)).toEqual([...told, ...left].sort());
});
