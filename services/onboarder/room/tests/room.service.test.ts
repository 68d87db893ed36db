import request from 'supertest';
import { afterEach, describe, expect, it } from 'vitest';
import { testSetting } from '@golfroundpro/shared/testing/test-database.ts';
import { makeRedis } from '@golfroundpro/shared/redis/redis.ts';
import { makeLogger } from '@golfroundpro/shared/logging/logger.ts';
import { person, startOnboarder, type TestOnboarder } from '../../tests/start-onboarder.ts';
import { ROOM_HEADER, type Turn } from '../waiting-room.ts';

const ROOM = '/api/v1/waiting-room';

let onboarder: TestOnboarder;
afterEach(() => onboarder.stop());

const start = async (settings: Parameters<typeof startOnboarder>[0]) =>
  (onboarder = await startOnboarder(settings));
async function enter(cookie = ''): Promise<Turn & { cookie: string }> {
  const answer = await request(onboarder.app).post(ROOM).set('cookie', cookie).expect(200);
  const [set] = answer.headers['set-cookie'] as unknown as string[];
  return { ...(answer.body as Turn), cookie: set! };
}
async function look(ticket: string): Promise<Turn> {
  return (await request(onboarder.app).get(`${ROOM}/${ticket}`).expect(200)).body as Turn;
}
const register = (ticket: string, body = person(), key?: string) =>
  onboarder.register(body, { [ROOM_HEADER]: ticket, ...(key ? { 'idempotency-key': key } : {}) });

describe('the waiting room', () => {
  it('that is off lets everybody through', async () => {
    await start({});
    expect(await enter()).toMatchObject({ admitted: true, position: 0, estimateSeconds: 0 });
    await onboarder.register(person()).expect(201);
  });

  it('admits in order, so many a second', async () => {
    await start({ roomAdmitsPerSecond: 2 });
    const turns: Turn[] = [];
    for (let n = 0; n < 5; n++) turns.push(await enter());
    expect(turns.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4]);
    expect(turns.map(({ estimateSeconds }) => estimateSeconds)).toEqual([0, 1, 1, 2, 2]);
    onboarder.pass(1000);
    const admitted = await Promise.all(
      turns.map(async ({ ticket }) => (await look(ticket)).admitted),
    );
    expect(admitted).toEqual([true, true, true, false, false]);
  });

  it('gives a browser one ticket, in as many tabs as it has, and tells it to no script', async () => {
    await start({ roomAdmitsPerSecond: 1 });
    const first = await enter();
    expect(first.cookie).toMatch(/^__Host-room=.*HttpOnly.*Secure/);
    const [pair] = first.cookie.split(';');
    expect((await enter(pair)).ticket).toBe(first.ticket);
    // On another device by what the link has.
    const moved = await request(onboarder.app)
      .post(ROOM)
      .set(ROOM_HEADER, first.ticket)
      .expect(200);
    expect(moved.body).toMatchObject({ ticket: first.ticket });
    expect((await enter()).position).toBe(1);
  });

  it('saves up no turns while nobody comes', async () => {
    await start({ roomAdmitsPerSecond: 1 });
    onboarder.pass(60_000);
    await enter();
    expect(await enter()).toMatchObject({ admitted: false, position: 1 });
  });

  it('is needed by whoever registers: a ticket, its turn, once, in its time', async () => {
    await start({ roomAdmitsPerSecond: 1 });
    const { body: none } = (await onboarder.register(person()).expect(403)) as { body: unknown };
    expect(none).toMatchObject({ status: 'error', code: 'not_admitted' });
    const [first, second] = [await enter(), await enter()];
    await register(second.ticket).expect(403);
    await register(first.ticket).expect(201);
    await register(first.ticket).expect(403);
    onboarder.pass(1000);
    await register(second.ticket.replace(/^.{4}/, 'AAAA')).expect(403);
    onboarder.pass(30 * 60_000 + 1);
    await register(second.ticket).expect(403);
    await request(onboarder.app).get(`${ROOM}/${second.ticket}`).expect(404);
    await request(onboarder.app).get(`${ROOM}/nonsense`).expect(404);
  });

  it('lets one of many requests with one ticket through', async () => {
    await start({ roomAdmitsPerSecond: 1 });
    const { ticket } = await enter();
    const tries = await Promise.all(Array.from({ length: 8 }, () => register(ticket)));
    expect(tries.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(7).fill(403)]);
  });

  it('lets a retry with the same key through, and whoever has to correct something', async () => {
    await start({ roomAdmitsPerSecond: 5 });
    const known = person();
    await register((await enter()).ticket, known, 'once').expect(201);
    onboarder.pass(1000);
    const { ticket } = await enter();
    await register(ticket, known).expect(409);
    await register(ticket, { ...person(), name: '' }).expect(400);
    const again = person();
    const answer = await register(ticket, again, 'twice').expect(201);
    expect((await register(ticket, again, 'twice').expect(201)).body).toEqual(answer.body);
    await register(ticket, person(), 'twice').expect(422);
    await register(ticket).expect(403);
  });

  it('begins to move when the day opens, for whoever came before', async () => {
    await start({ roomAdmitsPerSecond: 1 });
    const authorization = await onboarder.bearer('0198c0de-0000-7000-8000-0000000000aa', {
      roles: ['staff'],
    });
    const body = { name: 'A day', quota: 5, opensAt: '2026-11-28T02:10:00Z', offerHours: 1 };
    await request(onboarder.app)
      .post('/api/v1/membership-days')
      .set({ authorization })
      .send(body)
      .expect(201);
    await enter();
    const second = await enter();
    expect(second).toMatchObject({ admitted: false, position: 1, estimateSeconds: 601 });
    onboarder.pass(10 * 60_000);
    expect(await look(second.ticket)).toMatchObject({ admitted: false, position: 1 });
    onboarder.pass(1000);
    await register(second.ticket).expect(201);
  });

  it('that has lost its Redis begins anew, and locks nobody out', async () => {
    await start({ roomAdmitsPerSecond: 1 });
    const tickets = [await enter(), await enter(), await enter()];
    const redis = makeRedis(
      testSetting('TEST_REDIS_STATE_URL'),
      makeLogger({ service: 't', level: 'silent' }),
    );
    await expect.poll(() => redis.status).toBe('ready');
    await redis.unlink(`${onboarder.knownPrefix}next`);
    redis.disconnect();
    expect(await enter()).toMatchObject({ admitted: true });
    onboarder.pass(2000);
    for (const { ticket } of tickets) await register(ticket).expect(201);
  });

  it('goes on without a Redis', async () => {
    await start({ roomAdmitsPerSecond: 1, redisStateUrl: 'redis://127.0.0.1:1' });
    const [first, second] = [await enter(), await enter()];
    expect([first.admitted, second.admitted]).toEqual([true, false]);
    await register(second.ticket).expect(403);
    await register(first.ticket).expect(201);
  });
});
