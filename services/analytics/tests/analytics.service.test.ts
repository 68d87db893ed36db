import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRedis } from '@golfroundpro/shared/redis/redis.ts';
import { testSetting } from '@golfroundpro/shared/testing/test-database.ts';
import { documentedMetrics, registeredMetrics } from '@golfroundpro/shared/testing/metrics-doc.ts';
import { CALLER_TOKEN_HEADER } from '@golfroundpro/shared/http/upstream.ts';
import { CALLER_TOKEN } from '@golfroundpro/shared/testing/test-config.ts';
import { makeEventFactory, wholeRound, type TestEvent } from './test-events.ts';
import { startTestService, until, type TestService } from './test-service.ts';

interface Board {
  id: string;
  version: string;
  players: number;
  entries: { rank: number; userId: string; value: number; roundId: string; playedOn: string }[];
  own: { rank: number } | null;
}

interface Achievements {
  items: { kind: string; subject: string | null; roundId: string; revision: number }[];
}

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
  await service.whenReady();
});
afterAll(() => service.close());

const factory = makeEventFactory();

async function play(events: TestEvent[]): Promise<void> {
  expect(new Set(await service.deliver(events))).toEqual(new Set(['SUCCESS']));
}

describe('GET /api/v1/analytics/…', () => {
  it('is empty for a player without rounds', async () => {
    const answer = await service.ask(randomUUID());
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      figures: { rounds: 0, eighteen: { strokes: { value: null, n: 0 } } },
      bestByCourse: [],
      trend: [],
      form: { value: null, n: 0 },
    });
    const course = await service.get(randomUUID(), `/api/v1/analytics/courses/${randomUUID()}`);
    expect(course.body).toMatchObject({ figures: { rounds: 0 }, holes: [] });
  });

  it('counts a round on a course of one’s own for its players alone, also once it is moved there', async () => {
    const [userId, courseId] = [randomUUID(), randomUUID()];
    const common = { courseId, strokes: 2, playedOn: '2031-05-06' } as const;
    const [started, ...rest] = wholeRound(factory, userId, common);
    const moved = { ...started!.data, roundVersion: 999, ownCourse: true };
    const read = async () => ({
      club: (await service.get(userId, '/api/v1/analytics/club')).body as { courses: object[] },
      course: (await service.get(userId, `/api/v1/analytics/courses/${courseId}`)).body as object,
      boards: await Promise.all(
        ['club.gross.2031', `${courseId}.gross.all`].map(async (board) => {
          const answer = await service.get(userId, `/api/v1/leaderboards/${board}`);
          return (answer.body as Board).players;
        }),
      ),
    });
    const before = await read();
    await play([started!, ...rest]);
    expect(await read()).toMatchObject({ boards: [1, 1], course: { figures: { rounds: 1 } } });
    await play([factory.make('RoundCorrected.v1', { ...moved, roundId: started!.subject })]);
    expect(await read()).toEqual({
      ...before,
      club: { ...before.club, asOf: expect.any(String) as string },
      course: { ...before.course, asOf: expect.any(String) as string },
    });
    const own = await service.analytics(userId);
    expect(own).toMatchObject({
      figures: { rounds: 1 },
      bestByCourse: [{ courseId, strokes: 36, rounds: 1 }],
      trend: [{ courseId, strokes: 36 }],
    });
    const there = await service.get(userId, `/api/v1/analytics/me/courses/${courseId}`);
    expect(there.body).toMatchObject({ figures: { rounds: 1 }, best: [{ strokes: 36 }] });
    // The same day and value again, on a course of the club's: the board names that round.
    const again = wholeRound(factory, userId, { ...common, courseId: randomUUID() });
    await play(again);
    const board = await service.get(userId, '/api/v1/leaderboards/club.gross.2031');
    expect((board.body as Board).entries).toMatchObject([{ userId, roundId: again[0]!.subject }]);
  });

  it('shows averages, the best per course and the last 20', async () => {
    const [userId, courseId] = [randomUUID(), randomUUID()];
    for (let index = 0; index < 25; index++) {
      await play(
        wholeRound(factory, userId, {
          courseId,
          holes: index === 3 ? 'front9' : '18',
          strokes: index === 7 ? 4 : 5,
          playedOn: `2026-05-${String(1 + index).padStart(2, '0')}`,
        }),
      );
    }
    const analytics = await service.analytics(userId);
    expect(analytics.figures).toMatchObject({
      rounds: 25,
      eighteen: { strokes: { value: 89.25, n: 24 }, net: { value: null, n: 0 } },
      nine: { strokes: { value: 45, n: 1 } },
      byPar: { 4: { value: 4.96, n: 441 } },
    });
    expect(analytics.bestByCourse).toMatchObject([
      { holes: '18', strokes: 72, playedOn: '2026-05-08', rounds: 24 },
      { holes: 'front9', strokes: 45, rounds: 1 },
    ]);
    expect(analytics.trend).toHaveLength(20);
    expect(analytics.trend[0]!.playedOn).toBe('2026-05-25');
    expect(analytics.form).toEqual({ value: 17.1, n: 20 });
    const onCourse = await service.get(userId, `/api/v1/analytics/me/courses/${courseId}`);
    const { figures, bestByCourse: best } = analytics;
    expect(onCourse.body).toMatchObject({ courseId, figures, best });
    const { holes } = onCourse.body as { holes: object[] };
    const first = { hole: 1, toPar: { value: 0.96, n: 25 }, rank: 1 };
    expect([holes.length, holes[0], holes[17]]).toMatchObject([18, first, { toPar: { n: 24 } }]);
  });

  it('counts guests for the course and the club, not for a person', async () => {
    const [userId, courseId] = [randomUUID(), randomUUID()];
    const [started, ...rest] = wholeRound(factory, userId, { courseId, strokes: 5 });
    const guest = {
      playerId: randomUUID(),
      userId: null,
      holes: [{ hole: 1, par: 4, received: 0 }],
    };
    const { roundId } = started!.data as { roundId: string };
    const joined = factory.make('PlayerJoined.v1', { roundId, roundVersion: 2, player: guest });
    const scored = factory.scored(roundId, { ...guest, hole: 1, strokes: 9, holeVersion: 1 });
    await play([started!, joined, scored, ...rest]);
    expect((await service.analytics(userId)).figures.rounds).toBe(1);
    const course = await service.get(userId, `/api/v1/analytics/courses/${courseId}`);
    const { figures, holes } = course.body as { figures: object; holes: object[] };
    expect(figures).toMatchObject({ rounds: 2 });
    expect(holes).toHaveLength(18);
    expect(holes[0]).toMatchObject({ hole: 1, toPar: { value: 3, n: 2 }, rank: 1 });
    const club = await service.get(userId, '/api/v1/analytics/club');
    const { courses } = club.body as { courses: { courseId: string }[] };
    expect(courses.find((one) => one.courseId === courseId)).toMatchObject({ rounds: 2 });
  });

  it('wants a valid token', async () => {
    const ask = () => request(service.app).get('/api/v1/analytics/me');
    const missing = await ask();
    expect([missing.status, (missing.body as { code: string }).code]).toEqual([
      401,
      'unauthenticated',
    ]);
    await ask().set('authorization', 'Bearer forged').expect(401);
  });

  it('documents every metric', async () => {
    const documented = await documentedMetrics(new URL('../METRICS.md', import.meta.url));
    expect(registeredMetrics(service.context.metrics.registry)).toEqual(documented);
  });
});

describe('GET /api/v1/leaderboards/:boardId', () => {
  const board = async (userId: string, id: string) =>
    (await service.get(userId, `/api/v1/leaderboards/${id}`)).body as Board;

  it('ranks the best rounds of a course, and says where one stands', async () => {
    const [anna, ben, cem, courseId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const played = async (userId: string, strokes: number, playedOn: string) => {
      const events = wholeRound(factory, userId, { courseId, strokes, playedOn });
      await play(events);
      return events[0]!.subject;
    };
    await played(anna, 6, '2026-05-01');
    const best = await played(anna, 5, '2026-05-03');
    await played(anna, 5, '2026-05-04');
    await played(ben, 5, '2026-05-02');
    await played(cem, 7, '2026-04-02');
    const season = await board(cem, `${courseId}.gross.2026`);
    expect(season).toMatchObject({ scope: 'course', courseId, metric: 'gross', period: '2026' });
    expect(season.entries).toMatchObject([
      { rank: 1, userId: ben, value: 18, playedOn: '2026-05-02' },
      { rank: 1, userId: anna, value: 18, playedOn: '2026-05-03', roundId: best },
      { rank: 3, userId: cem, value: 54 },
    ]);
    expect(season.own).toEqual(season.entries[2]);
    expect(await board(cem, `${courseId}.gross.2026-W18`)).toMatchObject({ players: 2, own: null });
    expect(await board(cem, `${courseId}.net.all`)).toMatchObject({ players: 0, entries: [] });
    const limited = await board(cem, `${courseId}.gross.all?limit=1`);
    expect(limited).toMatchObject({ players: 3, entries: [{ userId: ben }], own: { rank: 3 } });
  });

  it('grows its version with each change, and tells the channel', async () => {
    const [userId, courseId] = [randomUUID(), randomUUID()];
    const told: string[] = [];
    const subscriber = makeRedis(testSetting('TEST_REDIS_CACHE_URL'), service.context.logger);
    subscriber.on('message', (_channel, text: string) => {
      told.push(...(JSON.parse(text) as { boards: string[] }).boards);
    });
    await new Promise((resolve) => subscriber.once('ready', resolve));
    await subscriber.subscribe(`${service.prefix}boards`);
    const before = await board(userId, `${courseId}.gross.all`);
    const events = wholeRound(factory, userId, { courseId });
    await play(events);
    await play(events);
    const after = await board(userId, `${courseId}.gross.all`);
    expect(before.version.split(':')).toEqual([after.version.split(':')[0], '0']);
    expect(after.version.split(':')[1]).toBe('1');
    await until(async () => expect(told).toContain(`${courseId}.gross.2026-W18`));
    subscriber.disconnect();
  });

  it('knows season and week, and no other name', async () => {
    const userId = randomUUID();
    const today = new Date().toISOString();
    expect((await board(userId, 'club.net.season')).id).toBe(`club.net.${today.slice(0, 4)}`);
    expect((await board(userId, 'club.net.week')).id).toMatch(/^club\.net\.\d{4}-W\d\d$/);
    const answer = await service.get(userId, '/api/v1/leaderboards/club.best.all');
    expect(answer.status).toBe(404);
  });

  it('is handed to the gateway without a caller', async () => {
    const ask = () => request(service.app).get('/internal/leaderboards/club.gross.all');
    await ask().expect(401);
    const answer = await ask().set(CALLER_TOKEN_HEADER, CALLER_TOKEN).expect(200);
    expect(answer.body).not.toHaveProperty('own');
  });
});

describe('GET /api/v1/achievements/me', () => {
  const earned = async (userId: string, wanted: string) =>
    ((await service.get(userId, '/api/v1/achievements/me')).body as Achievements).items.filter(
      ({ kind }) => kind === wanted,
    );
  const announcedTo = (userId: string) =>
    service.dapr.published
      .filter(({ topic, key }) => topic === 'golf.achievement' && key === userId)
      .map(({ event }) => event as { type: string; data: Achievements['items'][number] })
      .filter(({ data }) => data.kind === 'first_birdie');

  it('announces once, revokes what an edit un-earns, and says nothing while the round is open', async () => {
    const userId = randomUUID();
    const [started, first, ...rest] = wholeRound(factory, userId, { strokes: 6 });
    const birdie = { ...first!, data: { ...first!.data, strokes: 3 } };
    const { roundId, playerId } = first!.data as { roundId: string; playerId: string };
    await play([started!, birdie, ...rest]);
    await until(async () =>
      expect(await earned(userId, 'first_birdie')).toMatchObject([
        { kind: 'first_birdie', subject: null, roundId, revision: 1 },
      ]),
    );
    await play([started!, birdie, ...rest]);
    await play([factory.reopened(roundId, 100)]);
    await play([factory.scored(roundId, { playerId, hole: 1, strokes: 4, holeVersion: 2 })]);
    expect(await earned(userId, 'first_birdie')).toHaveLength(1);
    await play([factory.finished(roundId, 101)]);
    await until(async () => expect(await earned(userId, 'first_birdie')).toEqual([]));
    await until(async () =>
      expect(announcedTo(userId).map(({ type }) => type)).toEqual([
        'golf.analytics.AchievementUnlocked.v1',
        'golf.analytics.AchievementRevoked.v1',
      ]),
    );
    expect(announcedTo(userId)[1]!.data).toEqual({
      userId,
      kind: 'first_birdie',
      subject: null,
      roundId,
      playedOn: '2026-05-02',
      revision: 2,
    });
  });

  it('names the round of a personal best', async () => {
    const [userId, courseId] = [randomUUID(), randomUUID()];
    await play(wholeRound(factory, userId, { courseId, strokes: 7, playedOn: '2026-05-01' }));
    const better = wholeRound(factory, userId, { courseId, strokes: 6, playedOn: '2026-05-02' });
    await play(better);
    const roundId = better[0]!.subject;
    await until(async () =>
      expect(await earned(userId, 'personal_best')).toMatchObject([
        { kind: 'personal_best', subject: roundId, roundId },
      ]),
    );
  });
});
