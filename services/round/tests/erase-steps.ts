import request from 'supertest';
import type { RoundAnswer } from '../rounds/round-answer.ts';
import {
  acceptCards,
  makeGolfer,
  startRound,
  type Golfer,
  type TestService,
} from './test-service.ts';

export const GUEST = 'Priscilla Guestworthy';
export const NAME = 'Gilbert Goneby';

/** A golfer, and what they are called on cards. */
export type Named = Golfer & { name: string };

/** Who is to be erased, and a friend. */
export async function makePair(service: TestService): Promise<{ golfer: Named; friend: Named }> {
  return {
    golfer: { ...(await makeGolfer(service)), name: NAME },
    friend: { ...(await makeGolfer(service)), name: 'Fiona Friend' },
  };
}

/** A round of one with the other and a guest, all with names, one hole each scored. */
export async function play(owner: Named, other: Named) {
  const round = await startRound(owner, {
    holes: 'front9',
    name: owner.name,
    players: [
      { userId: other.userId, name: other.name, teeId: 'yellow' },
      { name: GUEST, teeId: 'yellow' },
    ],
  });
  await acceptCards(other, round);
  for (const { id } of round.players) {
    await owner.put(`${round.path}/players/${id}/holes/1`, { strokes: 5 }).expect(200);
  }
  return round;
}

export function event(type: string, data: unknown) {
  const now = new Date().toISOString();
  return { specversion: '1.0', id: 'e1', type, source: '/auth', time: now, sequence: '1', data };
}

/** Hands events over as the sidecar does: each record as it lies in Kafka, in base64. */
export async function deliver(service: TestService, ...events: unknown[]): Promise<string[]> {
  const entries = events.map((value, index) => ({
    entryId: String(index),
    event: Buffer.from(JSON.stringify(value)).toString('base64'),
  }));
  const answer = await request(service.app)
    .post('/events/users')
    .set('dapr-api-token', 'app-token')
    .send({ entries })
    .expect(200);
  return (answer.body as { statuses: { status: string }[] }).statuses.map(({ status }) => status);
}

export const erase = (service: TestService, { userId }: Golfer) =>
  deliver(service, event('golf.user.UserDeleted.v1', { userId }));

export const read = async (who: Golfer, path: string) =>
  (await who.get(path).expect(200)).body as RoundAnswer;

/** Every text of every table of the service. */
export async function everything(service: TestService): Promise<string> {
  const tables = [
    'round',
    'round_player',
    'hole_score',
    'round_share',
    'event',
    'idempotency',
    'handicap',
    'handicap_score',
    'brought_index',
    'course',
    'course_card',
  ];
  const sql = tables.map((table) => `SELECT t::text AS text FROM ${table} t`).join(' UNION ALL ');
  const { rows } = await service.context.pool.query<{ text: string }>(sql);
  return rows.map(({ text }) => text).join('\n');
}
