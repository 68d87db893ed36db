import { Client } from 'pg';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeScoreWriter } from '../scoring/score-writer.ts';
import { startRound, useTestService } from '../../tests/test-service.ts';

const { service, golfer } = await useTestService();

/** What a write comes to; others at work in the service ask for theirs. */
const OF_A_WRITE = /^(START TRANSACTION|COMMIT|lock-rounds|read-holes|write-holes|append-events)$/;
/** What would be a round trip for each request. */
const OF_A_READ = /^read-round|round_player|hole_score/;

let statements: string[];
let commands: string[];

beforeEach(() => {
  [statements, commands] = [[], []];
  const query = vi.spyOn(Client.prototype, 'query');
  query.mockImplementation(function (this: Client, ...args: unknown[]) {
    const [asked] = args as [string | { name?: string; text: string }];
    const told = typeof asked === 'string' ? asked : (asked.name ?? asked.text);
    statements.push(told);
    return askAsEver.apply(this, args);
  });
  const { redis } = service.context;
  const sendAsEver = redis.sendCommand.bind(redis);
  vi.spyOn(redis, 'sendCommand').mockImplementation((command, ...rest) => {
    commands.push(command.name);
    return sendAsEver(command, ...rest);
  });
});
const { query: askAsEver } = Client.prototype as unknown as {
  query: (this: Client, ...args: unknown[]) => never;
};
afterEach(() => {
  // The relay may have gone to sleep by the clock of a test: it would sleep for ever.
  if (vi.isFakeTimers()) vi.runOnlyPendingTimers();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Events that the relay has yet to publish, and to mark their rounds stale once more. */
async function waiting(): Promise<number> {
  const { rows } = await service.context.pool.query<{ count: number }>(
    'SELECT count(*)::integer AS count FROM event_pending',
  );
  return rows[0]!.count;
}

type Round = Awaited<ReturnType<typeof startRound>>;

/** As a request does that was found to be right. */
function write(
  { id: roundId, players: [player] }: Round,
  hole: number,
  writer = service.context.writer,
) {
  return writer.write({
    ...{ roundId, playerId: player!.id, userId: golfer.userId, hole },
    score: {
      ...{ strokes: 4, pickedUp: false, putts: 2 },
      ...{ fairway: null, penalties: null, sand: null },
    },
    expectedVersion: undefined,
    traceparent: undefined,
  });
}

it('writes the scores of one turn with six statements, however many there are', async () => {
  const rounds = [await startRound(golfer), await startRound(golfer), await startRound(golfer)];
  statements.length = 0;
  const written = await Promise.all(
    rounds.flatMap((round) => Array.from({ length: 18 }, (_, index) => write(round, index + 1))),
  );
  expect(written.every(({ outcome }) => outcome === 'changed')).toBe(true);
  expect(statements.filter((told) => OF_A_WRITE.test(told))).toEqual([
    ...['START TRANSACTION', 'lock-rounds', 'read-holes'],
    ...['write-holes', 'append-events', 'COMMIT'],
  ]);
});

it('writes scores that come close behind a batch together, and a lone one at once', async () => {
  const round = await startRound(golfer);
  const begun = () => statements.filter((told) => told === 'lock-rounds').length;
  statements.length = 0;
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
  // The service's own has begun batches by the other clock.
  const writer = makeScoreWriter(service.context.pool);
  await write(round, 1, writer);
  expect(begun()).toBe(1);
  const second = write(round, 2, writer);
  await turns();
  const third = write(round, 3, writer);
  await turns();
  expect(begun()).toBe(1);
  vi.advanceTimersByTime(5);
  await Promise.all([second, third]);
  expect(begun()).toBe(2);
  vi.advanceTimersByTime(5);
  await write(round, 4, writer);
  expect(begun()).toBe(3);
});

/** Lets what waits for the next turns of the event loop go on. */
async function turns() {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
}

it('asks Redis two things for a scored hole: to mark its round stale, and to tell who watches', async () => {
  const round = await startRound(golfer);
  commands.length = 0;
  await golfer.put(`${round.holes}/1`, { strokes: 4 }).expect(200);
  await expect.poll(() => commands.length).toBeGreaterThanOrEqual(2);
  expect(new Set(commands)).toEqual(new Set(['evalsha', 'publish']));
});

it('asks Redis no more for the scores of one turn', async () => {
  const rounds = [await startRound(golfer), await startRound(golfer), await startRound(golfer)];
  const written = () =>
    service.context.afterCommit.roundsChanged(rounds.map(({ id }) => ({ id, version: 1 })));
  await expect.poll(waiting).toBe(0);
  commands.length = 0;
  await Promise.all([written(), written()]);
  await expect.poll(() => commands).toEqual(['evalsha', 'publish']);
});

it('reads the warm summaries of one turn with one command and no statement', async () => {
  const rounds = [await startRound(golfer), await startRound(golfer)];
  await expect.poll(waiting).toBe(0);
  for (const { path } of rounds) await golfer.get(path).expect(200);
  commands.length = 0;
  const read = ({ id }: { id: string }) => service.context.cache.read(id);
  expect((await Promise.all(rounds.map(read))).every(Boolean)).toBe(true);
  expect(commands).toEqual(['mget']);
});

it('reads a warm summary with one command and no statement', async () => {
  const round = await startRound(golfer);
  await expect.poll(waiting).toBe(0);
  const first = await golfer.get(round.path).expect(200);
  [statements.length, commands.length] = [0, 0];
  const second = await golfer.get(round.path).expect(200);
  expect(second.text).toBe(first.text);
  expect(statements.filter((told) => OF_A_READ.test(told))).toEqual([]);
  expect(commands).toEqual(['mget']);
});
