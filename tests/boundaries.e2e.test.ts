import { describe, expect, it } from 'vitest';
import { call, newGolfer } from './golfer.ts';
import { readLogOf, secrets, stack } from './stack.ts';

const sidecar = (app: string, path: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${stack.ports[`${app}-daprd`]}/v1.0${path}`, {
    ...init,
    headers: { 'dapr-api-token': secrets.daprApiToken, 'content-type': 'application/json' },
  });

describe('from outside', () => {
  it.each([
    ['GET', '/internal/events'],
    ['GET', '/api/v1/../../internal/events'],
    ['GET', '/api/v1/rounds/..%2f..%2finternal/events'],
    ['POST', '/events/rounds'],
    ['GET', '/dapr/subscribe'],
    ['GET', '/api/v1/internal/events'],
  ])('%s %s reaches no internal route', async (method, path) => {
    const reply = await call(method, path, { headers: { 'dapr-api-token': secrets.appApiToken } });
    expect([400, 401, 404, 405]).toContain(reply.status);
  });

  it('a forged event is refused by analytics itself', async () => {
    const forged = await fetch(`http://127.0.0.1:${stack.ports['analytics']}/events/rounds`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"entries":[]}',
    });
    expect(forged.status).toBe(401);
  });
});

describe('a sidecar', () => {
  it('answers nobody without its token', async () => {
    const port = stack.ports['round-daprd'];
    const reply = await fetch(`http://127.0.0.1:${port}/v1.0/secrets/secrets-round/round`);
    expect(reply.status).toBe(401);
  });

  it('publishes only to the topics of its app', async () => {
    const publish = (app: string, topic: string) =>
      sidecar(app, `/publish/pubsub/${topic}`, { method: 'POST', body: '{}' });
    expect((await publish('round', 'golf.round.dlq')).status).toBe(403);
    expect((await publish('analytics', 'golf.round')).status).toBe(403);
    expect((await publish('gateway', 'golf.round')).status).toBeGreaterThanOrEqual(400);
  });
});

it('no password and no token is in any log', async () => {
  const golfer = await newGolfer();
  await golfer.as('GET', '/api/v1/courses');
  const logs = await Promise.all(['gateway', 'auth', 'round', 'analytics'].map(readLogOf));
  for (const secret of [golfer.account.password, golfer.token, secrets.appApiToken]) {
    expect(logs.some((log) => log.includes(secret))).toBe(false);
  }
});
