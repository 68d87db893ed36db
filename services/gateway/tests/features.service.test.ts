import { afterAll, beforeAll, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { startGateway, type TestGateway } from './start-gateway.ts';

let gateway: TestGateway;
let without: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ anonymousPerMinute: 3 });
  without = await startGateway({ environment: { FEATURES_OFF: 'live' } });
});
afterAll(() => Promise.all([gateway.stop(), without.stop()]));

const ask = ({ url }: TestGateway, init: RequestInit = {}) => fetch(`${url}/api/v1/features`, init);

it('tells everybody what is on, to be kept for a minute', async () => {
  const answer = await ask(gateway);
  expect(await answer.json()).toEqual({ on: ['live', 'transfer'] });
  expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
});

it('leaves out what is switched off', async () => {
  expect(await (await ask(without)).json()).toEqual({ on: ['transfer'] });
});

it('counts as any request without a login, and is only read', async () => {
  expect((await ask(without, { method: 'POST' })).status).toBe(405);
  const statuses = await Promise.all(
    Array.from({ length: 4 }, async () => (await ask(gateway)).status),
  );
  expect(statuses).toContain(429);
});

it('does not start with a name that is no feature', () => {
  expect(() => readConfig({ FEATURES_OFF: 'live,liev' })).toThrow(
    'FEATURES_OFF is live,liev: set it to some of live,transfer',
  );
});
