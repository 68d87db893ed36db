import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { documentedMetrics, registeredMetrics } from '@golfroundpro/shared/testing/metrics-doc.ts';
import type { Registration } from '../domain/where-it-stands.ts';
import { startCacheUpdater, type TestCacheUpdater } from './start-cache-updater.ts';
import { makeEvents } from './test-events.ts';

let service: TestCacheUpdater;
let events: ReturnType<typeof makeEvents>;
let userId: string;
let statusId: string;

beforeAll(async () => {
  service = await startCacheUpdater();
});
afterAll(() => service.close());
beforeEach(async () => {
  await service.flush();
  events = makeEvents();
  [userId, statusId] = [randomUUID(), randomUUID()];
});

const stands = async (id = statusId) => (await service.get(id).expect(200)).body as Registration;

describe('GET /api/v1/registrations/:statusId', () => {
  it('answers 304 while nothing has changed, and says when to ask again', async () => {
    await service.play([events.requested(userId, statusId)]);
    const { headers } = await service.get(statusId).expect(200);
    expect(headers['cache-control']).toBe('private, max-age=2');
    const again = { 'if-none-match': headers['etag']! };
    const same = await service.get(statusId, again).expect(304);
    expect(same.headers['cache-control']).toBe('private, max-age=2');
    await service.play([events.created(userId)]);
    await service.get(statusId, again).expect(200);
  });

  it.each([
    randomUUID(),
    '0198c0de-0000-4000-8000-00000000000g',
    'x',
    '*',
    '%00',
    '__proto__',
    "' OR 1=1",
    '\u{1f3cc}',
  ])('answers alike whatever is not known: %s', async (id) => {
    await service.play([events.requested(userId, statusId)]);
    const answer = await service.get(encodeURI(id)).expect(404);
    expect(answer.body).toMatchObject({
      code: 'not_found',
      detail: 'There is no such registration.',
    });
  });

  it('is opened by no user id', async () => {
    await service.play([events.requested(userId, statusId)]);
    await service.get(userId).expect(404);
  });

  it('answers 503 while Redis is away, and events come again', async () => {
    await service.gate.shut();
    const answer = await service.get(statusId).expect(503);
    expect(answer.body).toMatchObject({ code: 'registrations_unavailable' });
    expect(answer.headers['retry-after']).toBe('5');
    const { topic, event } = events.requested(userId, statusId);
    expect(await service.deliver(topic, [event])).toEqual(['RETRY']);
    await service.gate.open();
    await expect.poll(() => service.deliver(topic, [event])).toEqual(['SUCCESS']);
    expect((await stands()).status).toBe('requested');
  });
});

describe('the page without JavaScript', () => {
  const page = (language: string) =>
    service.get(`${statusId}/page`, { 'accept-language': language, accept: 'text/html' });

  it('tells the same, asks again by itself, and leads to the live one', async () => {
    await service.play(events.wholeWay(userId, statusId).slice(0, 6));
    const { text, headers } = await page('en').expect(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-store');
    expect(text).toContain('http-equiv="refresh" content="5"');
    expect(text).toContain('to m•••@example.com 28 Nov 2026, 02:00 UTC');
    expect(text).toContain('Number 1 of those who wait.');
    expect(text).toContain(`href="/registrations/${statusId}"`);
    expect(text).not.toContain('<script');
  });

  it('speaks Thai, and says alike of whatever is not known that it is not', async () => {
    await service.play([events.requested(userId, statusId), events.bounced(userId)]);
    expect((await page('th').expect(200)).text).toContain('อีเมลถูกตีกลับ');
    const { text } = await service.get('%3Cscript%3E/page').expect(404);
    expect(text).toContain('We do not know this registration any more');
    expect(text).not.toContain('<script');
  });
});

describe('what is kept', () => {
  it('goes 90 days after the last event', async () => {
    await service.play([
      ...events.wholeWay(userId, statusId),
      events.placed(randomUUID(), 'waiting', 1),
    ]);
    await service.play([events.deleted(randomUUID())]);
    const { redis } = service.context;
    const ttls = await Promise.all((await service.keys()).map((key) => redis.ttl(key)));
    expect(ttls.length).toBeGreaterThan(4);
    for (const ttl of ttls) expect(Math.abs(ttl - 7_776_000)).toBeLessThan(10);
  });

  it('is in the file of all that is kept of a person', async () => {
    await service.play(events.wholeWay(userId, statusId));
    const own = async (user: string) => {
      const authorization = await service.tokens.bearer(user);
      return (await request(service.app).get('/internal/own-data').set({ authorization }))
        .body as object;
    };
    expect(await own(userId)).toEqual({ registration: await stands(), complete: true });
    expect(await own(randomUUID())).toEqual({ registration: null, complete: true });
  });
});

it('puts aside what cannot be used, and lets other types go', async () => {
  const good = events.requested(userId, statusId);
  const wrong = { ...good.event, data: { userId: 'x' } };
  const later = { ...good.event, type: 'golf.registration.SomethingLater.v1' };
  const bulk = [wrong, later, good.event, 'bm90IGpzb24='];
  expect(await service.deliver(good.topic, bulk)).toEqual([
    'SUCCESS',
    'SUCCESS',
    'SUCCESS',
    'SUCCESS',
  ]);
  expect(service.dapr.published.map(({ topic }) => topic)).toEqual([
    'user.registration.request.dlq',
    'user.registration.request.dlq',
  ]);
  expect((await stands()).status).toBe('requested');
});

it('documents every metric', async () => {
  const documented = await documentedMetrics(new URL('../METRICS.md', import.meta.url));
  expect(registeredMetrics(service.context.metrics.registry)).toEqual(documented);
});
