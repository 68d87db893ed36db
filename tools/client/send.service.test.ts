import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { makePatientSend, type Patience } from './send.ts';

const servers: ReturnType<typeof createServer>[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A gateway that gives each request the next of these answers. */
async function serve(...answers: ((response: ServerResponse) => void)[]): Promise<string> {
  const server = createServer((_, response) => answers.shift()?.(response));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function answer(status: number, body: unknown, headers: Record<string, string> = {}) {
  return (response: ServerResponse) =>
    response.writeHead(status, headers).end(JSON.stringify(body));
}

describe('makePatientSend', () => {
  it('tries again after a 503, a lost connection and a 429, as late as it was told', async () => {
    const url = await serve(
      answer(503, { code: 'busy' }),
      (response) => response.socket?.destroy(),
      answer(429, { code: 'rate_limited' }, { 'retry-after': '1' }),
      answer(201, { id: 'r' }),
    );
    const startedAt = Date.now();
    const round = new Request(`${url}/rounds`, { method: 'POST', body: '{}' });
    expect(await (await makePatientSend()(round)).json()).toEqual({ id: 'r' });
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(1_000);
  });

  it('tells of a pause, and why it is made', async () => {
    const url = await serve(
      answer(429, { code: 'rate_limited', title: 'Too many' }, { 'retry-after': '1' }),
      answer(200, {}),
    );
    const told: [number, string][] = [];
    const onWait: Patience['onWait'] = (ms, { message }) => told.push([ms, message]);
    await makePatientSend({ onWait })(new Request(`${url}/rounds`));
    expect(told).toEqual([[1000, 'GET /rounds: 429 rate_limited Too many']]);
  });

  it('gives up when its patience is over', async () => {
    const url = await serve(answer(503, { code: 'busy', title: 'Too busy' }));
    await expect(
      makePatientSend({ patienceMs: 100 })(new Request(`${url}/rounds?limit=1`)),
    ).rejects.toMatchObject({
      status: 503,
      code: 'busy',
      message: 'GET /rounds?limit=1: 503 busy Too busy',
    });
  });

  it('does not repeat what was refused, and says which fields are wrong', async () => {
    const errors = [{ field: 'strokes', message: 'must be <= 20' }];
    const url = await serve(answer(422, { code: 'invalid_request', errors }));
    const hole = new Request(`${url}/holes/1`, { method: 'PUT' });
    await expect(makePatientSend()(hole)).rejects.toThrow(
      'PUT /holes/1: 422 invalid_request strokes must be <= 20',
    );
  });

  it('says that nobody listens', async () => {
    const url = await serve();
    servers.splice(0).map((server) => server.close());
    const health = new Request(`${url}/health`);
    await expect(makePatientSend({ patienceMs: 0 })(health)).rejects.toThrow(
      'GET /health: ECONNREFUSED',
    );
  });
});
