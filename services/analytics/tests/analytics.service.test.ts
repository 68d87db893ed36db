import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { documentedMetrics, registeredMetrics } from '@golfroundpro/shared/testing/metrics-doc.ts';
import { useReadyService } from './ready-service.ts';
import { makeEventFactory, wholeRound } from './test-events.ts';
import type { Board } from './test-service.ts';

const { service, play } = await useReadyService();
const factory = makeEventFactory();

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
