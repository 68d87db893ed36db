import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterEach, describe, expect, it } from 'vitest';
import { testSetting } from '@golfroundpro/shared/testing/test-database.ts';
import { makeRedis } from '@golfroundpro/shared/redis/redis.ts';
import { makeLogger } from '@golfroundpro/shared/logging/logger.ts';
import { person, startOnboarder, type TestOnboarder } from '../../tests/start-onboarder.ts';
import { ROOM_HEADER, type Turn } from '../waiting-room.ts';

const HOUR_MS = 60 * 60_000;
const ROOM = '/api/v1/waiting-room';

let onboarder: TestOnboarder;
afterEach(() => onboarder.stop());

async function start(settings: Parameters<typeof startOnboarder>[0]): Promise<void> {
  onboarder = await startOnboarder(settings);
  if (!settings?.roomAdmitsPerSecond || settings.redisStateUrl) return;
  // Until its Redis is there an instance has a line of its own.
  const redis = openState();
  const key = `${onboarder.knownPrefix}next`;
  const isThere = async () => (await enter(), redis.exists(key));
  // What is given out meanwhile is long over.
  onboarder.pass(-HOUR_MS);
  await expect.poll(isThere).toBe(1);
  await redis.unlink(key);
  onboarder.pass(HOUR_MS);
  redis.disconnect();
}
const openState = () =>
  makeRedis(testSetting('TEST_REDIS_STATE_URL'), makeLogger({ service: 't', level: 'silent' }));
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

  it('gives whoever comes with a ticket that was used another one', async () => {
    await start({ roomAdmitsPerSecond: 1 });
    const { ticket, cookie } = await enter();
    await register(ticket).expect(201);
    const next = await enter(cookie.split(';')[0]);
    expect(next.ticket).not.toBe(ticket);
    expect(next).toMatchObject({ admitted: false, position: 1 });
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

  it('that has lost its Redis lets nobody in before those who wait, and locks nobody out', async () => {
    await start({ roomAdmitsPerSecond: 1 });
    const tickets = [await enter(), await enter(), await enter()];
    const redis = openState();
    await expect.poll(() => redis.status).toBe('ready');
    await redis.unlink(`${onboarder.knownPrefix}next`);
    redis.disconnect();
    expect(await enter()).toMatchObject({ admitted: false, position: 3 });
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

describe('the form without JavaScript', () => {
  const typed = (change: Record<string, string> = {}) => ({
    ...{ ...person(), thaiId: '', key: randomUUID(), ticket: '', ...change },
  });
  const send = (form: object, cookie = '') =>
    request(onboarder.app)
      .post('/api/v1/register/form')
      .type('form')
      .set('cookie', cookie)
      .send(form);
  const watch = async (cookie = '') =>
    (await request(onboarder.app).get('/api/v1/register/turn').set('cookie', cookie)).text;

  it('lets in at once where nobody waits', async () => {
    await start({ roomAdmitsPerSecond: 1 });
    await send(typed()).expect(303);
  });

  it('waits with what was typed, with its turn in it, and is sent once it is its turn', async () => {
    await start({ roomAdmitsPerSecond: 1 });
    await enter();
    const form = typed({ name: 'Waits "Here"' });
    const early = await send(form).expect(403);
    expect(early.text).toContain('You are number 1 in line. It is your turn within a minute.');
    expect(early.text).toContain('value="Waits &quot;Here&quot;"');
    const [, ticket] = /name="ticket" value="([\w-]+)"/.exec(early.text)!;
    const [cookie] = (early.headers['set-cookie'] as unknown as string[])[0]!.split(';');
    expect(cookie).toBe(`__Host-room=${ticket}`);
    // No press of the button takes another place, with a cookie or without.
    const again = await send({ ...form, ticket }).expect(403);
    expect(again.text).toContain(`value="${ticket}"`);
    expect((await send(form, cookie).expect(403)).text).toContain(`value="${ticket}"`);
    expect(await watch(cookie)).toMatch(/http-equiv="refresh".*You are number 1 in line/s);
    onboarder.pass(1000);
    expect(await watch(cookie)).toContain('It is your turn');
    await send({ ...form, ticket }).expect(303);
    const rows = await onboarder.rows('SELECT FROM registration WHERE email = $1', [form.email]);
    expect(rows).toHaveLength(1);
  });

  it.each(['', '__Host-room=nonsense'])('to look takes no place: %#', async (cookie) => {
    await start({ roomAdmitsPerSecond: 1 });
    expect(await watch(cookie)).toContain('You are not in line');
    expect((await enter()).position).toBe(0);
  });
});
