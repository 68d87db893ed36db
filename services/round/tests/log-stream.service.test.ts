import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CALLER_TOKEN_HEADER } from '@golfroundpro/shared/http/upstream.ts';
import { bufferText, jsonLines } from '@golfroundpro/shared/testing/buffer-text.ts';
import { APP_TOKEN, CALLER_TOKEN } from '@golfroundpro/shared/testing/test-config.ts';
import { SNAPSHOT_FORMAT } from '../snapshots/db/snapshot-statements.ts';
import { lockTable } from './lock-table.ts';
import { makeGolfer, startRound, startTestService, type TestService } from './test-service.ts';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

const readLog = (after: string) =>
  bufferText(
    request(service.app)
      .get(`/internal/events?after=${after}`)
      .set(CALLER_TOKEN_HEADER, CALLER_TOKEN),
  );

it('streams the epoch, every event by position, and an end', async () => {
  const golfer = await makeGolfer(service);
  const member = await makeGolfer(service);
  const players = [{ userId: member.userId, teeId: 'yellow' }];
  const round = await startRound(golfer, { players });
  await golfer.put(`${round.holes}/1`, { strokes: 4 }).expect(200);
  const lines = jsonLines<Record<string, unknown>>(await readLog('0').expect(200));
  expect(lines[0]).toHaveProperty('epoch');
  expect(lines[1]).toEqual({
    type: 'golf.round.RoundStarted.v1',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string,
    sequence: expect.stringMatching(/^\d+$/) as string,
    data: expect.objectContaining({ roundVersion: 1 }) as object,
  });
  // An invitation lies in the log as well, and is no event of a round.
  const types = new Set(lines.slice(1, -1).map(({ type }) => type));
  expect(types).toEqual(new Set(['golf.round.RoundStarted.v1', 'golf.round.HoleScored.v1']));
  const positions = lines.slice(1, -1).map((line) => Number(line['sequence']));
  expect(positions).toEqual([...positions].sort((a, b) => a - b));
  expect(lines.at(-1)).toEqual({ end: true, position: `${positions.at(-1)}` });
  const rest = jsonLines<Record<string, unknown>>(await readLog(`${positions[0]}`));
  expect(rest).toHaveLength(lines.length - 1);
});

it.each(['event', 'snapshot_horizon'])(
  'is a 503 while nothing can be read of %s',
  async (table) => {
    const read = () => readLog(`0&snapshots=${SNAPSHOT_FORMAT}`);
    const release = await lockTable(service, table);
    await read().expect(503);
    await release();
    await read().expect(200);
  },
);

it('is not for the public', async () => {
  const golfer = await makeGolfer(service);
  await golfer.get('/internal/events').expect(401);
  await request(service.app).get('/internal/events').set(CALLER_TOKEN_HEADER, 'guess').expect(401);
  await request(service.app).get('/internal/events').set('dapr-api-token', APP_TOKEN).expect(401);
});
