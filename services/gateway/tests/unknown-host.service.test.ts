import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendRaw } from './send-raw.ts';
import { startGateway, type TestGateway } from './start-gateway.ts';

const PATH = '/api/v1/auth/login';
const REFUSED = /^HTTP\/1\.1 421 .*"code":"unknown_host"/s;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({
    environment: { PUBLIC_URL: 'https://golf.club.example', TRUSTED_PROXIES: 'loopback' },
  });
});
afterAll(() => gateway.stop());
beforeEach(() => {
  gateway.auth.seen.length = 0;
});

const send = (...lines: string[]) =>
  sendRaw(gateway.port, [...lines, 'connection: close', '', ''].join('\r\n'));
const ask = (host: string, path = PATH) => send(`GET ${path} HTTP/1.1`, `host: ${host}`);

describe('asked under a name that nobody gave it', () => {
  it.each([PATH, '/', '/login', '/openapi', '/reference/', '/api/v1/features', '/nothing'])(
    'has nothing at %s',
    async (path) => {
      const answer = await ask('evil.example', path);
      expect(answer).toMatch(REFUSED);
      expect(answer.replace(/^date:.*$/im, '')).not.toContain('evil.example');
      expect(answer).toContain('X-Content-Type-Options: nosniff');
      expect(gateway.auth.seen).toEqual([]);
    },
  );

  it('refuses HTTP/1.0 without a name, and HTTP/1.1 too', async () => {
    expect(await send(`GET ${PATH} HTTP/1.0`)).toMatch(REFUSED);
    expect(await send(`GET ${PATH} HTTP/1.1`)).toMatch(/^HTTP\/1\.1 400 /);
    expect(gateway.auth.seen).toEqual([]);
  });

  it('takes no name from the request target', async () => {
    const own = 'host: golf.club.example';
    const target = `GET http://evil.example${PATH} HTTP/1.1`;
    expect(await send(target, own)).toMatch(/^HTTP\/1\.1 400 .*malformed_request/s);
    const foreign = `GET https://golf.club.example${PATH} HTTP/1.1`;
    expect(await send(foreign, 'host: evil.example')).toMatch(REFUSED);
    expect(gateway.auth.seen).toEqual([]);
  });

  it('believes no X-Forwarded-Host, of its proxy neither', async () => {
    const forwarded = (host: string) => [`x-forwarded-host: ${host}`, 'x-forwarded-proto: https'];
    const own = 'golf.club.example';
    const head = `GET ${PATH} HTTP/1.1`;
    expect(await send(head, 'host: evil.example', ...forwarded(own))).toMatch(REFUSED);
    expect(await send(head, `host: ${own}`, ...forwarded('evil.example'))).toMatch(
      /^HTTP\/1\.1 200/,
    );
    expect(
      gateway.auth.seen.map(({ headers }) => [headers.host, headers['x-forwarded-host']]),
    ).toEqual([[own, undefined]]);
  });

  it('judges who is of another site by the name it was asked under', async () => {
    const post = (origin: string, forwardedHost: string) =>
      send(
        `POST ${PATH} HTTP/1.1`,
        'host: golf.club.example',
        `origin: ${origin}`,
        `x-forwarded-host: ${forwardedHost}`,
        'content-length: 0',
      );
    expect(await post('https://evil.example', 'evil.example')).toMatch(
      /^HTTP\/1\.1 403 .*cross_site/s,
    );
    expect(await post('https://golf.club.example', 'evil.example')).toMatch(/^HTTP\/1\.1 200/);
  });

  it('goes by the first of two names', async () => {
    const head = `GET ${PATH} HTTP/1.1`;
    expect(await send(head, 'host: evil.example', 'host: golf.club.example')).toMatch(REFUSED);
    await send(head, 'host: golf.club.example', 'host: evil.example');
    expect(gateway.auth.seen.map(({ headers }) => headers.host)).toEqual(['golf.club.example']);
  });
});

it.each(['golf.club.example', 'GOLF.club.example:443', 'localhost:8443', '127.0.0.1'])(
  'answers under %s',
  async (host) => {
    expect(await ask(host)).toMatch(/^HTTP\/1\.1 200 /);
  },
);

it('tells probes, which ask for a pod by its address, that it lives', async () => {
  expect(await ask('10.244.0.7:8080', '/health')).toMatch(/^HTTP\/1\.1 200 /);
});
