import { expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { makeGolfer, startRound, useTestService } from '../../tests/test-service.ts';
import { insertMany } from '../../handicaps/tests/insert-many.ts';
import { EXAMPLE_GUEST } from '../round-examples.ts';
import { MOST_ROUNDS } from '../require-room.ts';
import { invite } from './invite.ts';

const { service } = await useTestService();

it('who has as many rounds as there may be starts none, and accepts none, until one is deleted', async () => {
  const [owner, member] = [await makeGolfer(service), await makeGolfer(service)];
  await insertMany(service.context.pool, member.userId, MOST_ROUNDS - 1);
  const last = await startRound(member, { id: uuidv7(), playerId: uuidv7() });
  const { courseId, teeId, id, playedOn } = last;
  const again = { courseId, teeId, holes: '18', id, playedOn, playerId: last.players[0]!.id };
  await member.post('/api/v1/rounds', again).expect(200);

  const refused = await member.post('/api/v1/rounds', { courseId, teeId, holes: '18' }).expect(409);
  expect(refused.body).toMatchObject({ code: 'too_many_rounds' });
  const { seat } = await invite(owner, member);
  const card = await member.post(`${seat}/accept`).expect(409);
  expect(card.body).toMatchObject({ code: 'too_many_rounds' });
  await member.post(`/api/v1/rounds/${id}/players`, EXAMPLE_GUEST).expect(201);

  await member.delete(`/api/v1/rounds/${id}`).expect(200);
  await member.post(`${seat}/accept`).expect(200);
}, 60_000);
