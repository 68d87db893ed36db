import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { makeUpstreamPools, poolStateOf } from './upstream-pools.ts';
import { makeUpstream } from './upstream.ts';

type Answer = (res: ServerResponse) => void;

const fault = (status: number, message: string) => (res: ServerResponse) =>
  res
    .writeHead(status, { 'content-type': 'application/json' })
    .end(JSON.stringify({ errorCode: 'ERR_DIRECT_INVOKE', message }));
const well: Answer = (res) =>
  res.writeHead(200, { 'x-trace-id': 'a', traceparent: '00-0-0-00' }).end('{"well":true}');
const away = fault(500, 'dial tcp 127.0.0.1:8080: connect: connection refused');

let seen: IncomingMessage[] = [];
let answers: Answer[] = [];
/** In place of a sidecar: what it is sent, and what it says. */
const sidecar = createServer((req, res) => {
  seen.push(req);
  (answers.length > 1 ? answers.shift()! : answers[0]!)(res);
}).listen(0, '127.0.0.1');
await once(sidecar, 'listening');
const { port } = sidecar.address() as AddressInfo;
const place = { urls: ['dapr://round.server-layer'], sidecar: { port, apiToken: 'shown' } };
const { instances, pools, close } = makeUpstreamPools(place, 4);
const upstream = makeUpstream({ ...place, token: 'of the pair' });

beforeEach(() => {
  seen = [];
  answers = [well];
});
afterAll(async () => {
  await close();
  await upstream.close();
  sidecar.close();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  instances.ask((pool) => pool.request({ method: 'GET', path, headers }));

describe('what is sent through a sidecar', () => {
  it('names the app and shows the token, whatever the caller was given', async () => {
    const { body } = await get('/api/x', { 'dapr-app-id': 'auth', 'dapr-api-token': 'forged' });
    await body.dump();
    expect(seen[0]!.headers).toMatchObject({
      ...{ 'dapr-app-id': 'round.server-layer', 'dapr-api-token': 'shown' },
    });
  });

  it('keeps the tokens of a pair, and answers as the app does', async () => {
    expect(await upstream.getJson('/internal/x')).toEqual({ well: true });
    expect(seen[0]!.headers).toMatchObject({ 'x-caller-token': 'of the pair' });
  });

  it('encodes a path once more, which the sidecar decodes, and not the query', async () => {
    await (await get('/a%3Fb?c=%20')).body.dump();
    expect(seen[0]!.url).toBe('/a%253Fb?c=%20');
  });

  it('does not ask for events alone, to which a sidecar answers 200 in any case', async () => {
    await (await get('/', { accept: 'text/event-stream' })).body.dump();
    expect(seen[0]!.headers.accept).toBe('*/*');
  });

  it('is one pool, however often it is asked', async () => {
    await (await get('/')).body.dump();
    expect(pools).toHaveLength(1);
    await expect.poll(() => poolStateOf(pools)).toMatchObject({ used: 0, waiting: 0 });
  });
});

describe('what a sidecar answers', () => {
  it('has no trace of its own for a client', async () => {
    const { headers, body } = await get('/');
    await body.dump();
    expect(headers).toMatchObject({ 'x-trace-id': 'a' });
    expect(headers).not.toHaveProperty('traceparent');
  });

  it('is asked again where an app was not reached, then gives what the next instance says', async () => {
    answers = [away, away, well];
    expect(await upstream.postJson('/internal/x', {})).toEqual({ well: true });
    expect(seen).toHaveLength(3);
  });

  it('is no answer of an app that is away', async () => {
    answers = [away];
    await expect(upstream.getJson('/internal/x')).rejects.toMatchObject({
      code: 'upstream_unavailable',
    });
  });

  it.each<[string, Answer]>([
    ['an app that hung up', fault(500, 'error invoking app channel: EOF')],
    ['a connection that broke', fault(500, 'error reading from server: EOF')],
    ['what daprd may say one day', fault(502, 'anything')],
  ])('may have been done, so it is not sent again: %s', async (_of, answer) => {
    answers = [answer];
    const error: unknown = await get('/').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'SidecarFault', code: 'SIDECAR_NOT_ANSWERED' });
    expect(seen).toHaveLength(1);
  });

  it.each<[string, Answer]>([
    ['a policy', fault(403, 'access control policy has denied access')],
    ['an app that is nowhere', fault(500, 'failed to resolve address for round')],
    ['an app that is not well', fault(500, 'app is not in a healthy state')],
    ['a token', (res) => res.writeHead(401).end('invalid api token')],
    ['an API that is closed', (res) => res.writeHead(404).end('404 page not found')],
  ])('was not done: %s', async (_of, answer) => {
    answers = [answer];
    const error: unknown = await get('/').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'SidecarFault', code: 'SIDECAR_NOT_DELIVERED' });
  });
});

it('an app needs a sidecar that is known', () => {
  expect(() => makeUpstreamPools({ urls: ['dapr://round'] }, 1)).toThrow('none is known');
});
