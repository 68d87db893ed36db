import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { makeRedis } from '@golfroundpro/shared/redis/redis.ts';
import { testSetting } from '@golfroundpro/shared/testing/test-database.ts';
import { CALLER_TOKEN_HEADER } from '@golfroundpro/shared/http/upstream.ts';
import { CALLER_TOKEN } from '@golfroundpro/shared/testing/test-config.ts';
import { useReadyService } from './ready-service.ts';
import { makeEventFactory, wholeRound } from './test-events.ts';
import { until, type Board } from './test-service.ts';

const { service, play } = await useReadyService();
const factory = makeEventFactory();

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
