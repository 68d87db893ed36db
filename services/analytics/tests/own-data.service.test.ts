import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { expect, it } from 'vitest';
import { makeChecker } from '@golfroundpro/shared/http/validator.ts';
import { columnsOfPeople } from '@golfroundpro/shared/testing/columns-of-people.ts';
import { AnalyticsData } from '../routes/analytics-data.ts';
import { useReadyService } from './ready-service.ts';
import { makeEventFactory, wholeRound } from './test-events.ts';
import { until } from './test-service.ts';

const PATH = '/internal/own-data';

const { service, play } = await useReadyService();
const factory = makeEventFactory();

it('tells a player what is counted of them, as the API shows it', async () => {
  const [userId, other] = [randomUUID(), randomUUID()];
  await play(wholeRound(factory, userId, { strokes: 3 }));
  await play(wholeRound(factory, other, { strokes: 4 }));
  const shown = async (path: string) => (await service.get(userId, path)).body as object;
  await until(async () =>
    expect(await shown('/api/v1/achievements/me')).not.toEqual({ items: [] }),
  );
  const { items } = (await shown('/api/v1/achievements/me')) as { items: object[] };
  const told = (await shown(PATH)) as { achievements: object[] };
  expect(makeChecker(AnalyticsData)(told)).toBeUndefined();
  expect(told).toMatchObject({
    statistics: await shown('/api/v1/analytics/me'),
    complete: true,
  });
  const byKind = (rows: object[]) => rows.map((row) => JSON.stringify(row)).sort();
  expect(byKind(told.achievements)).toEqual(
    byKind(items.map((item) => ({ ...item, earned: true }))),
  );
  expect(JSON.stringify(told)).not.toContain(other);
});

it('tells who never played of nothing, and nobody without a token', async () => {
  const told = (await service.get(randomUUID(), PATH)).body as object;
  expect(told).toMatchObject({ achievements: [], statistics: { trend: [] }, complete: true });
  await request(service.app).get(PATH).expect(401);
});

it('tells no half of it while the views are not whole', async () => {
  await service.flush();
  const answer = await service.get(randomUUID(), PATH);
  expect(answer.status).toBe(503);
  await service.whenReady();
});

it('knows every column that says of whom a row is', async () => {
  expect(await columnsOfPeople(service.pool)).toEqual(['achievement.user_id']);
});
