import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendRaw } from './send-raw.ts';
import { startGateway, type TestGateway } from './start-gateway.ts';

const REGISTER = '/api/v1/auth/register';

let gateway: TestGateway;
const sockets: Socket[] = [];
beforeAll(async () => {
  const times = { BODY_SECONDS: '2', UNREAD_SECONDS: '2' };
  const environment = { ...times, IN_FLIGHT_PER_USER: '3', IN_FLIGHT_PER_ADDRESS: '1000' };
  gateway = await startGateway({ environment });
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  await gateway.stop();
});
beforeEach(() => {
  gateway.auth.seen.length = 0;
  gateway.round.answer((res) => res.end('{}'));
});

/** Says that a body of 100 bytes comes, and sends one of them. */
const slowPost = (path = REGISTER) =>
  [`POST ${path} HTTP/1.1`, 'host: localhost', 'content-length: 100', '', 'x'].join('\r\n');

describe('a body that comes slowly', () => {
  it('takes no connection to a service: others are answered beside 600 of them', async () => {
    for (let n = 0; n < 600; n++) {
      const socket = connect(gateway.port, '127.0.0.1', () => socket.write(slowPost()));
      socket.on('error', () => undefined);
      sockets.push(socket);
    }
    const init = { method: 'POST', body: '{}', headers: { authorization: '' } };
    expect((await gateway.fetch('/api/v1/auth/login', init)).status).toBe(200);
    expect((await gateway.fetch('/ready')).status).not.toBe(404);
    await expect(gateway.context.forwarders.auth.health()).resolves.toBeUndefined();
    expect(gateway.auth.seen.map(({ url }) => url)).not.toContain(REGISTER);
  });

  it('is refused when its time is up, and the service never hears of it', async () => {
    const answer = await sendRaw(gateway.port, slowPost());
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('"code":"request_timeout"');
    expect(gateway.auth.seen).toEqual([]);
  }, 10_000);

  it("is nobody's fault when the client goes away in its midst", async () => {
    const socket = connect(gateway.port, '127.0.0.1', () => socket.write(slowPost()));
    await new Promise((resolve) => socket.once('connect', resolve));
    socket.destroy();
    expect((await gateway.fetch('/api/v1/auth/login', { method: 'POST', body: '{}' })).status).toBe(
      200,
    );
  });
});

describe('requests of a caller that are not answered yet', () => {
  it('are three at most for this user, and others have their own', async () => {
    const waiting: (() => void)[] = [];
    // Begun, so that no deadline ends them: a refusal may be held back for as long as an answer may take.
    gateway.round.answer((res) => {
      res.write('{');
      waiting.push(() => res.end('}'));
    });
    const authorization = await gateway.bearer('busy-user');
    const ask = (headers: Record<string, string> = {}) =>
      gateway.fetch('/api/v1/rounds', { headers });
    const open = [1, 2, 3].map(() => ask({ authorization }));
    await expect.poll(() => waiting.length, { timeout: 5000 }).toBe(3);
    const refused = await ask({ authorization });
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(await refused.json()).toMatchObject({ code: 'rate_limited' });
    const other = ask();
    await expect.poll(() => waiting.length, { timeout: 5000 }).toBe(4);
    for (const finish of waiting) finish();
    const answers = await Promise.all([...open, other]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    // Only a whole answer gives its place back.
    for (const answer of answers) expect(await answer.json()).toEqual({});
    gateway.round.answer((res) => res.end('{}'));
    expect((await ask({ authorization })).status).toBe(200);
  });
});

describe('who goes away', () => {
  const head = (authorization: string) =>
    [
      'GET /api/v1/rounds HTTP/1.1',
      'host: localhost',
      `authorization: ${authorization}`,
      '',
      '',
    ].join('\r\n');

  /** Sends the same request so often on one connection, and goes when the service has the first. */
  async function leave(authorization: string, requests: number): Promise<void> {
    const asked = Promise.withResolvers<void>();
    gateway.round.answer(() => asked.resolve());
    const socket = connect(gateway.port, '127.0.0.1', () =>
      socket.write(head(authorization).repeat(requests)),
    );
    await asked.promise;
    socket.destroy();
    await new Promise((resolve) => socket.once('close', resolve));
  }

  it('gives back what they had under way, also what waited behind it on their connection', async () => {
    const authorization = await gateway.bearer('leaver');
    for (let time = 0; time < 4; time++) await leave(authorization, 3);
    gateway.round.answer((res) => res.end('{}'));
    const ask = async () =>
      (await gateway.fetch('/api/v1/rounds', { headers: { authorization } })).status;
    await expect.poll(ask, { timeout: 5000 }).toBe(200);
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([200, 200, 200]);
  });

  it('gives back what they claimed before they were known to have gone', async () => {
    const authorization = await gateway.bearer('resetter');
    for (let time = 0; time < 20; time++) {
      const socket = connect(gateway.port, '127.0.0.1', () => {
        socket.write(head(authorization));
        setImmediate(() => socket.resetAndDestroy());
      });
      socket.on('error', () => undefined);
      await new Promise((resolve) => socket.once('close', resolve));
    }
    const ask = async () =>
      (await gateway.fetch('/api/v1/rounds', { headers: { authorization } })).status;
    await expect.poll(ask, { timeout: 5000 }).toBe(200);
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([200, 200, 200]);
  });
});

describe('large bodies', () => {
  it('are two at a time of a caller, and take no place of small ones', async () => {
    const authorization = await gateway.bearer('importer');
    const lines = ['POST /api/v1/rounds/import HTTP/1.1', 'host: localhost'];
    const rest = [`authorization: ${authorization}`, 'content-length: 5000000', '', 'x'];
    const slow = () =>
      new Promise<string>((answered) => {
        const socket = connect(gateway.port, '127.0.0.1', () =>
          socket.write([...lines, ...rest].join('\r\n')),
        );
        sockets.push(socket.on('error', () => undefined));
        socket.once('data', (answer) => answered(answer.toString()));
      });
    expect(await Promise.race([slow(), slow(), slow()])).toMatch(/^HTTP\/1\.1 429 /);
    const body = '{}';
    const small = await gateway.fetch('/api/v1/rounds', {
      method: 'POST',
      body,
      headers: { authorization },
    });
    expect(small.status).toBe(200);
  });
});

describe('an answer of which nothing is read', () => {
  // More than the kernel takes for who does not read.
  const PIECE = Buffer.alloc(16 * 1024 * 1024);
  const used = () => gateway.context.forwarders.round.poolState().used;

  async function askAndReadNothing(): Promise<void> {
    const authorization = await gateway.bearer(randomUUID());
    const lines = ['GET /api/v1/rounds HTTP/1.1', 'host: localhost'];
    const head = [...lines, `authorization: ${authorization}`, '', ''].join('\r\n');
    const socket = connect(gateway.port, '127.0.0.1', () => socket.write(head));
    sockets.push(socket.on('error', () => undefined));
  }

  it('holds a connection to the service for its time only, and who reads gets all of theirs', async () => {
    const finish: (() => void)[] = [];
    gateway.round.answer((res) => {
      res.write(PIECE);
      finish.push(() => res.end());
    });
    const reader = (await gateway.fetch('/api/v1/rounds')).body!.getReader();
    const next = async () => ((await reader.read()).value as Uint8Array).length;
    for (let bytes = 0; bytes < PIECE.length;) bytes += await next();
    for (let n = 0; n < 3; n++) await askAndReadNothing();
    await expect.poll(() => finish.length, { timeout: 5000 }).toBe(4);
    expect(used()).toBe(4);
    // By then the time of each pause of the one who has read is long over too.
    await expect.poll(used, { timeout: 20_000 }).toBe(1);
    finish[0]!();
    expect((await reader.read()).done).toBe(true);
    await expect.poll(used).toBe(0);
  }, 40_000);
});

describe('a service that answers nobody', () => {
  it('is given up after 5 s also by those who wait for a connection', async () => {
    gateway.round.answer(() => undefined);
    const startedAt = performance.now();
    const answers = await Promise.all(
      Array.from({ length: 300 }, () => gateway.fetch('/api/v1/rounds')),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
    // One deadline, not one for the connection and one for the answer.
    expect(performance.now() - startedAt).toBeLessThan(9000);
  }, 30_000);
});
