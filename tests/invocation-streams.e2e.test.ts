import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { makeUpstreamPools, type UpstreamPools } from '@golfroundpro/shared/http/upstream-pools.ts';
import { startOwnSidecar, type OwnSidecar } from '../tools/own-sidecar/start-own-sidecar.ts';

/** Behind two real sidecars: what it was sent, and the answer in which it stands. */
let seen: { req: IncomingMessage; res: ServerResponse }[] = [];
const app = createServer((req, res) => {
  res.setHeader('x-trace-id', 'a');
  seen.push({ req, res });
  if (req.url === '/hang-up') res.destroy();
  // Sidecars hand on the head of an answer with its first bytes only.
  else if (req.url === '/stream') res.write('data: 0\n\n');
  else req.resume().once('end', () => res.end());
});
let sidecars: OwnSidecar[];
let upstream: UpstreamPools;

beforeAll(async () => {
  await once(app.listen(0, '127.0.0.1'), 'listening');
  const { port } = app.address() as AddressInfo;
  const [caller, callee] = ['caller', 'callee'].map(
    (name) => `${name}-${randomUUID().slice(0, 8)}`,
  );
  sidecars = await Promise.all([
    startOwnSidecar({
      ...{ app: caller!, appPort: port, called: [callee!] },
      allowed: ['v1.0/metadata', 'v1.0/invoke'],
    }),
    startOwnSidecar({ app: callee!, appPort: port, allowed: ['v1.0/metadata'] }),
  ]);
  upstream = makeUpstreamPools({ urls: [`dapr://${callee}.default`], sidecar: sidecars[0]! }, 4);
});
beforeEach(() => (seen = []));
afterAll(async () => {
  app.close().closeAllConnections();
  await upstream?.close();
  await Promise.all(sidecars.map((sidecar) => sidecar.stop()));
});

const send = (method: 'GET' | 'PUT', path: string, headers: Record<string, string> = {}) =>
  upstream.instances.ask((pool) =>
    pool.request({ method, path, headers, ...(method === 'PUT' ? { body: 'x' } : {}) }),
  );

it.each(['text/event-stream', 'application/x-ndjson'])(
  'a stream comes as it is written, asked for as %s',
  async (accept) => {
    const { body } = await send('GET', '/stream', { accept });
    const pieces = body[Symbol.asyncIterator]();
    const next = async () => String((await pieces.next()).value);
    expect(await next()).toBe('data: 0\n\n');
    // The next is written only once the one before has come.
    for (const event of ['data: 1\n\n', 'data: 2\n\n', 'data: 3\n\n']) {
      seen[0]!.res.write(event);
      expect(await next()).toBe(event);
    }
    seen[0]!.res.end();
    expect(await pieces.next()).toMatchObject({ done: true });
  },
);

it('who leaves a stream ends it at the service too', async () => {
  const { body } = await send('GET', '/stream');
  const gone = once(seen[0]!.res, 'close');
  body.on('error', () => undefined).destroy();
  await gone;
});

it('a command that was heard and not answered is not sent again by a sidecar', async () => {
  const headers = { 'idempotency-key': 'any' };
  await expect(send('PUT', '/hang-up', headers)).rejects.toMatchObject({
    code: 'SIDECAR_NOT_ANSWERED',
  });
  expect(seen).toHaveLength(1);
});

it('a service sees whose request it is: token, trace, and the address before that of the sidecar', async () => {
  const traceId = '0af7651916cd43dd8448eb211c80319c';
  const { body } = await send('GET', '/', {
    'x-caller-token': 'of the pair',
    'x-forwarded-for': '203.0.113.7',
    traceparent: `00-${traceId}-b7ad6b7169203331-01`,
  });
  await body.dump();
  const { headers } = seen[0]!.req;
  expect(headers['x-caller-token']).toBe('of the pair');
  expect(headers['x-forwarded-for']).toMatch(/^203\.0\.113\.7, /);
  expect(headers.traceparent).toContain(traceId);
  expect(headers).not.toHaveProperty('dapr-app-id');
});
