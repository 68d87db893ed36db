import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { callTimes } from './call-times.ts';
import { startGateway, type GatewayChanges, type TestGateway } from './start-gateway.ts';

let gateway: TestGateway;
afterEach(() => gateway.stop());

async function start(changes: GatewayChanges): Promise<void> {
  gateway = await startGateway(changes);
  await expect.poll(() => gateway.context.redis.status).toBe('ready');
}

const ann = randomUUID();

async function post(path = '/api/v1/rounds'): Promise<Response> {
  const authorization = await gateway.bearer(ann);
  const headers = { authorization, 'content-type': 'application/json' };
  return gateway.fetch(path, { method: 'POST', headers, body: '{}' });
}

describe('what costs more to refuse than to send', () => {
  it.each([400, 413, 415, 422])(
    'counts ten times where a body is answered with %i',
    async (status) => {
      await start({ userPerMinute: 25 });
      gateway.round.answer((res) => res.writeHead(status).end());
      expect(await callTimes(4, () => post())).toEqual({ [status]: 3, 429: 1 });
      expect(gateway.round.seen).toHaveLength(3);
    },
  );

  it('counts ten times where the caller hangs up on a body', async () => {
    await start({ anonymousPerMinute: 25 });
    for (let sent = 0; sent < 3; sent++) {
      const controller = new AbortController();
      gateway.auth.answer(() => controller.abort());
      const init = { method: 'POST', body: '{}', signal: controller.signal };
      await fetch(`${gateway.url}/api/v1/auth/x`, init).catch(() => undefined);
    }
    const isRefused = async () =>
      (await fetch(`${gateway.url}/api/v1/auth/x`, { method: 'POST' })).status;
    gateway.auth.answer((res) => res.end());
    await expect.poll(isRefused).toBe(429);
    expect(gateway.auth.seen.length).toBeLessThan(10);
  });

  it('counts once where there is no body, or another reason', async () => {
    await start({ userPerMinute: 25 });
    gateway.round.answer((res, { method }) => res.writeHead(method === 'GET' ? 400 : 409).end());
    const headers = { authorization: await gateway.bearer(ann) };
    const get = () => gateway.fetch('/api/v1/rounds', { headers });
    expect(await callTimes(10, get)).toEqual({ 400: 10 });
    expect(await callTimes(10, () => post())).toEqual({ 409: 10 });
  });

  it('counts an import as twenty', async () => {
    await start({ userPerMinute: 45 });
    const send = () => post('/api/v1/rounds/import');
    expect(await callTimes(3, send)).toEqual({ 200: 2, 429: 1 });
    expect((await post()).status).toBe(200);
  });

  it('lets who does not wait, wait: a second refusal is held back, and nobody else is', async () => {
    await start({ anonymousPerMinute: 1 });
    const ask = () => fetch(`${gateway.url}/api/v1/auth/x`);
    expect(await callTimes(2, ask)).toEqual({ 200: 1, 429: 1 });
    let isAnswered = false;
    const again = ask().finally(() => (isAnswered = true));
    expect((await post()).status).toBe(200);
    expect(isAnswered).toBe(false);
    expect((await again).status).toBe(429);
  });
});
