import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import type { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { makeForwarder, type Forwarder } from '../proxy/forwarder.ts';

const CONNECTIONS = 256;
const UNREAD_SECONDS = 10;
const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

async function serve(answer: (req: IncomingMessage, res: ServerResponse) => void) {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  undo.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** A gateway that does nothing but forward; a request to it gives the code of its error. */
async function startForwarding(forwarder: Forwarder, answerTimeoutMs: number) {
  const port = await serve((req, res) => {
    forwarder
      .forward(req, res, { headers: {}, body: undefined, answerTimeoutMs })
      .catch((error: unknown) => res.end((error as AppError).code));
  });
  return async (method: string) => {
    const sent = request({ port, host: '127.0.0.1', method, path: '/', agent: false }).end();
    undo.push(() => sent.destroy());
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    return String((await answer.setEncoding('utf8').toArray()).join(''));
  };
}

it('what only waited for a connection was not done, and is not told as if nobody knew', async () => {
  let reached = 0;
  const service = await serve(() => reached++);
  const forwarder = makeForwarder({ urls: [`http://127.0.0.1:${service}`] }, UNREAD_SECONDS);
  undo.push(() => forwarder.close().catch(() => undefined));
  const busy = await startForwarding(forwarder, 60_000);
  for (let n = 0; n < CONNECTIONS; n++) busy('GET').catch(() => undefined);
  await expect.poll(() => reached).toBe(CONNECTIONS);

  const ask = await startForwarding(forwarder, 300);
  expect(await ask('POST')).toBe('upstream_unavailable');
  expect(reached).toBe(CONNECTIONS);
});

it('what was sent and not answered in time may have been done', async () => {
  const service = await serve(() => undefined);
  const forwarder = makeForwarder({ urls: [`http://127.0.0.1:${service}`] }, UNREAD_SECONDS);
  undo.push(() => forwarder.close().catch(() => undefined));
  const ask = await startForwarding(forwarder, 300);
  expect(await ask('POST')).toBe('outcome_unknown');
  expect(await ask('GET')).toBe('upstream_unavailable');
});

it('an instance that stands still costs one request its time, not every second one', async () => {
  const silent = await serve(() => undefined);
  const well = await serve((_req, res) => res.end('well'));
  const forwarder = makeForwarder(
    { urls: [silent, well].map((port) => `http://127.0.0.1:${port}`) },
    UNREAD_SECONDS,
  );
  undo.push(() => forwarder.close().catch(() => undefined));
  const ask = await startForwarding(forwarder, 300);
  expect(await ask('PUT')).toBe('outcome_unknown');
  // With time enough for a busy machine; the one that stands still would take all of it.
  const askPatiently = await startForwarding(forwarder, 60_000);
  for (let n = 0; n < 4; n++) expect(await askPatiently('PUT')).toBe('well');
});
