import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentedMetrics, registeredMetrics } from '@golfroundpro/shared/testing/metrics-doc.ts';
import { reckonAnalytics } from '../domain/reckon-analytics.ts';
import { readRoundEvent } from '../events.ts';
import { makeEventFactory, wholeRound } from './test-events.ts';
import { startTestService, type TestService } from './test-service.ts';

describe('GET /api/v1/analytics/me', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await startTestService();
    await service.whenReady();
  });
  afterAll(() => service.close());

  it('is empty for a player without rounds', async () => {
    const answer = await service.ask(randomUUID());
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      rounds: 0,
      averageScore: null,
      averageScoreNine: null,
      bestByCourse: [],
      trend: [],
    });
  });

  it('shows averages, the best per course and the last 20, as reckoned from the events', async () => {
    const [userId, courseId] = [randomUUID(), randomUUID()];
    const factory = makeEventFactory();
    const events = Array.from({ length: 25 }, (_, index) =>
      wholeRound(factory, userId, {
        courseId: index % 3 === 0 ? randomUUID() : courseId,
        holes: index % 4 === 0 ? 'front9' : '18',
        strokes: 4 + (index % 3),
        playedOn: `2026-05-${String(1 + (index % 9)).padStart(2, '0')}`,
      }),
    ).flat();
    const pickedUp = events.find(({ type }) => type.includes('HoleScored'))!;
    pickedUp.data['strokes'] = null;
    for (let from = 0; from < events.length; from += 100) {
      await service.deliver(events.slice(from, from + 100));
    }
    const figures = await service.figures(userId);
    const usable = events
      .map(readRoundEvent)
      .flatMap((read) => ('event' in read ? read.event : []));
    expect(figures).toEqual(reckonAnalytics(usable, userId));
    expect(figures.rounds).toBe(25);
    expect(figures.trend).toHaveLength(20);
    expect(figures.trend[0]!.playedOn).toBe('2026-05-09');
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
