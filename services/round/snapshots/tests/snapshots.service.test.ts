import request from 'supertest';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CALLER_TOKEN_HEADER } from '@golfroundpro/shared/http/upstream.ts';
import { bufferText, jsonLines } from '@golfroundpro/shared/testing/buffer-text.ts';
import { CALLER_TOKEN } from '@golfroundpro/shared/testing/test-config.ts';
import {
  makeGolfer,
  startRound,
  startTestService,
  type TestService,
} from '../../tests/test-service.ts';
import { takeSnapshots } from '../take-snapshots.ts';

let service: TestService;

beforeEach(async () => {
  service = await startTestService();
});
afterEach(() => service.close());

const AT_ONCE = { stretch: 1, seconds: 0 };

it('a round is a line, what came behind it follows as events, and who asks for none gets none', async () => {
  const { roundId, score, horizon } = await playSome();
  const [epoch, snapshot, ...rest] = await readLog('snapshots=1');
  expect(epoch).toHaveProperty('epoch');
  expect(snapshot).toMatchObject({ snapshot: roundId, sequence: horizon });
  const { scores, events } = snapshot as { scores: object; events: { type: string }[] };
  expect(Object.values(scores)).toEqual([[[1, 2, 5, false, 2, null, null, null]]]);
  expect(events.map(({ type }) => type)).toEqual(['golf.round.RoundStarted.v1']);
  expect(rest).toEqual([{ end: true, position: horizon }]);
  await score(2, { strokes: 3 });
  const later = await readLog('snapshots=1');
  expect(later.slice(2, -1)).toMatchObject([{ data: { hole: 2, strokes: 3 } }]);
  const whole = [await readLog('after=0'), await readLog('snapshots=9'), await readLog('')];
  for (const lines of whole) expect(lines).toHaveLength(1 + 4 + 1);
  expect(await readLog(`snapshots=1&after=${horizon}`)).toHaveLength(3);
});

it('what is young, and less than a stretch, is left to the log', async () => {
  const { score } = await playSome();
  await score(2, { strokes: 3 });
  const { pool } = service.context;
  expect(await takeSnapshots(pool, { stretch: 1, seconds: 60 })).toBe(false);
  expect(await takeSnapshots(pool, { stretch: 2, seconds: 0 })).toBe(false);
  expect(await takeSnapshots(pool, AT_ONCE)).toBe(true);
  expect(await takeSnapshots(pool, AT_ONCE)).toBe(false);
});

it('of another format nothing is read, and all of them are made again', async () => {
  await playSome();
  const { pool } = service.context;
  await pool.query('UPDATE snapshot_horizon SET format = 0');
  await pool.query('UPDATE round_snapshot SET format = 0');
  expect((await readLog('snapshots=1')).slice(1, -1)).toEqual((await readLog('')).slice(1, -1));
  await takeAll();
  expect((await readLog('snapshots=1'))[1]).toHaveProperty('snapshot');
});

it('a snapshot holds no name, and one instance at a time takes them', async () => {
  const golfer = await makeGolfer(service);
  await startRound(golfer, { players: [{ name: 'Quincy Snapshot', teeId: 'yellow' }] });
  await Promise.all([takeAll(), takeAll()]);
  const { rows } = await service.context.pool.query<{ line: string }>(
    'SELECT line FROM round_snapshot',
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]!.line).not.toContain('Quincy');
});

/** A round whose first hole was scored and corrected, all of it in a snapshot. */
async function playSome() {
  const golfer = await makeGolfer(service);
  const round = await startRound(golfer);
  const score = (hole: number, body: object) =>
    golfer.put(`${round.holes}/${hole}`, body).expect(200);
  await score(1, { strokes: 4 });
  await score(1, { strokes: 5, putts: 2 });
  await takeAll();
  const { rows } = await service.context.pool.query<{ position: string }>(
    'SELECT position FROM snapshot_horizon',
  );
  return { roundId: round.id, score, horizon: rows[0]!.position };
}

async function takeAll(): Promise<void> {
  while (await takeSnapshots(service.context.pool, AT_ONCE));
}

async function readLog(query: string): Promise<object[]> {
  const asked = request(service.app)
    .get(`/internal/events?${query}`)
    .set(CALLER_TOKEN_HEADER, CALLER_TOKEN);
  return jsonLines(await bufferText(asked).expect(200));
}
