import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isFullRun } from '@golfroundpro/shared/testing/full-run.ts';
import { playerView } from '../../oracle/analytics/player-views.ts';
import { readRoundEvent } from '../../../services/analytics/subscriptions/read-round-event.ts';
import { roundsOfLog } from '../../../services/analytics/tests/rounds-of-log.ts';
import {
  startTestService as startAnalytics,
  until,
  type TestService as Analytics,
} from '../../../services/analytics/tests/test-service.ts';
import type { RoundEvent } from '../../../services/analytics/domain/round-event.ts';
import { readRound } from '../../../services/round/rounds/read-round.ts';
import {
  makeGolfer,
  readEvents,
  startRound,
  startTestService as startRounds,
  type Golfer,
  type TestService as Rounds,
} from '../../../services/round/tests/test-service.ts';
import { makeSeams, openCacheSeams, openQuerySeams, settle, type Seams } from './open-seams.ts';
import { joinRelay, type Joint, type Mishap } from './topic.ts';

const RUNS = isFullRun ? 400 : 60;

type Step = { kind: 'write'; hole: number; strokes: number } | { kind: 'read' };

const read = fc.constant({ kind: 'read' as const });
const write = fc.record({
  kind: fc.constant('write' as const),
  hole: fc.integer({ min: 1, max: 3 }),
  strokes: fc.integer({ min: 2, max: 9 }),
});
/** One or two who write, and look now and then, and one who only looks. */
const clients: fc.Arbitrary<Step[][]> = fc.tuple(
  fc.array(fc.oneof({ weight: 3, arbitrary: write }, read), { minLength: 1, maxLength: 3 }),
  fc.array(write, { maxLength: 2 }),
  fc.array(read, { minLength: 2, maxLength: 5 }),
);
const mishaps = fc.array(
  fc.constantFrom<Mishap>('none', 'answer lost', 'delivered twice', 'backwards'),
  { maxLength: 6 },
);

let rounds: Rounds;
let analytics: Analytics;
let seams: Seams;
let joint: Joint;
let closeSeams: () => void;

beforeAll(async () => {
  [rounds, analytics] = await Promise.all([startRounds(), startAnalytics()]);
  await analytics.whenReady();
  seams = makeSeams();
  joint = joinRelay(rounds.dapr, analytics, seams);
  closeSeams = openQuerySeams(seams);
  openCacheSeams(seams, rounds.context.cache);
  // The views are of the log that the relay names.
  const { rows } = await rounds.context.pool.query<{ epoch: string }>(
    'SELECT epoch FROM log_epoch',
  );
  analytics.log.epoch = rows[0]!.epoch;
  analytics.context.keeper.wake();
  await until(async () => {
    expect((await analytics.context.views.inspect()).epoch).toBe(analytics.log.epoch);
  });
});
afterAll(async () => {
  closeSeams();
  await rounds.close();
  await analytics.close();
});

it('writer, relay, cache and fold in whatever order: nothing is lost, nothing goes back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler({ act: settle }), clients, mishaps, async (s, plans, befalls) => {
      const golfer = await makeGolfer(rounds);
      const round = await startRound(golfer);
      joint.mishaps = [...befalls];
      const known = { version: 1, answered: [] as Answer[] };
      seams.scheduler = s;
      const played = Promise.allSettled(plans.map((plan) => play(golfer, round, plan, known)));
      await s.waitFor(played);
      seams.scheduler = undefined;
      await s.waitIdle();
      for (const one of await played) if (one.status === 'rejected') throw one.reason;
      await golfer.post(`${round.path}/finish`).expect(200);
      await quiet();
      await checkLog(round.id, known.answered);
      await checkCache(golfer, round);
      await checkViews(golfer, round.id);
    }),
    { numRuns: RUNS },
  );
}, 300_000);

interface Answer {
  hole: number;
  strokes: number;
  version: number;
}

type Round = Awaited<ReturnType<typeof startRound>>;

/** One client after its plan; whatever is read is as new as all that was answered before. */
async function play(
  golfer: Golfer,
  round: Round,
  plan: Step[],
  known: { version: number; answered: Answer[] },
) {
  for (const one of plan) {
    const before = known.version;
    if (one.kind === 'read') {
      const answer = await golfer.get(round.path).expect(200);
      const { version } = answer.body as { version: number };
      expect(version).toBeGreaterThanOrEqual(before);
      known.version = Math.max(known.version, version);
    } else {
      const { hole, strokes } = one;
      const answer = await golfer.put(`${round.holes}/${hole}`, { strokes }).expect(200);
      const { version, roundVersion } = answer.body as { version: number; roundVersion: number };
      known.answered.push({ hole, strokes, version });
      known.version = Math.max(known.version, roundVersion);
    }
  }
}

async function quiet(): Promise<void> {
  await until(async () => {
    const { rows } = await rounds.context.pool.query('SELECT FROM event_pending');
    expect(rows).toHaveLength(0);
  });
  await joint.delivered();
}

async function checkLog(roundId: string, answered: Answer[]): Promise<void> {
  const events = await readEvents(rounds, roundId);
  const versions = events.map(({ data }) => data['roundVersion']);
  expect(versions).toEqual(versions.map((_, at) => at + 1));
  for (const { hole, strokes, version } of answered) {
    const written = events.filter(
      ({ data }) => data['hole'] === hole && data['holeVersion'] === version,
    );
    expect(written.map(({ data }) => data['strokes'])).toEqual([strokes]);
  }
  const published = new Set(
    joint.published.filter(({ key }) => key === roundId).map(({ id }) => id),
  );
  expect(published.size).toBe(events.length);
}

async function checkCache(golfer: Golfer, round: Round): Promise<void> {
  const recorded = await readRound(rounds.context.pool, round.id);
  const expected: unknown = JSON.parse(JSON.stringify(recorded));
  // As it is in the cache, and as the first read has filled it.
  expect((await golfer.get(round.path).expect(200)).body).toEqual(expected);
  expect((await golfer.get(round.path).expect(200)).body).toEqual(expected);
}

async function checkViews(golfer: Golfer, roundId: string): Promise<void> {
  const own = joint.published.filter(({ key }) => key === roundId);
  const events = own.flatMap(({ event }): RoundEvent[] => {
    const read = readRoundEvent(JSON.parse(event));
    return read.outcome === 'usable' ? [read.event] : [];
  });
  const { figures, trend, bestByCourse } = playerView(roundsOfLog(events));
  const answer = await analytics.ask(golfer.userId);
  expect(answer.body).toMatchObject({ figures, trend, bestByCourse });
}
