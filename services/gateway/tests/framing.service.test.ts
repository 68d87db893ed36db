import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getRaw, sendRaw } from './send-raw.ts';
import { startGateway, type TestGateway } from './start-gateway.ts';

const LOGIN = 'POST /api/v1/auth/login HTTP/1.1';
const HOST = 'host: localhost';
const JSON_TYPE = 'content-type: application/json';

let gateway: TestGateway;
beforeAll(async () => void (gateway = await startGateway()));
beforeEach(() => void (gateway.auth.seen.length = 0));
afterAll(() => gateway.stop());

const send = (lines: string[], body: string) =>
  sendRaw(gateway.port, [...lines, '', body].join('\r\n'));

describe('a message of which two could tell different ends', () => {
  const HIDDEN = 'GET /internal/revocations HTTP/1.1\r\nhost: localhost\r\n\r\n';

  it.each<[string, string[], string]>([
    [
      'a length and chunks',
      ['content-length: 4', 'transfer-encoding: chunked'],
      `0\r\n\r\n${HIDDEN}`,
    ],
    ['two lengths', ['content-length: 2', 'content-length: 40'], `{}${HIDDEN}`],
    ['a length with a sign', ['content-length: +2'], `{}${HIDDEN}`],
    ['a length that is none', ['content-length: 0x2'], `{}${HIDDEN}`],
    ['chunks by a name that others skip', ['transfer-encoding: xchunked'], `0\r\n\r\n${HIDDEN}`],
    ['chunks twice', ['transfer-encoding: chunked, identity'], `0\r\n\r\n${HIDDEN}`],
    ['a blank before a colon', ['content-length : 2'], `{}${HIDDEN}`],
    ['a size of a chunk that is none', ['transfer-encoding: chunked'], `zz\r\n{}\r\n${HIDDEN}`],
    ['a line that is folded', ['x-a: b', ' content-length: 2'], `{}${HIDDEN}`],
  ])('is refused with %s, and no service hears of it', async (_name, head, body) => {
    const answer = await send([LOGIN, HOST, JSON_TYPE, ...head], body);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer.match(/^HTTP\/1\.1 /gm)).toHaveLength(1);
    expect(gateway.auth.seen).toEqual([]);
  });
});

describe('what nobody needs', () => {
  it.each(['TRACE', 'TRACK', 'PROPFIND', 'DEBUG'])(
    '%s gets nothing back of what it sent',
    async (method) => {
      const lines = [`${method} /api/v1/auth/login HTTP/1.1`, HOST, 'x-secret: canary'];
      const answer = await send([...lines, 'connection: close'], '');
      expect(answer).toMatch(/^HTTP\/1\.1 (400|405) /);
      expect(answer).not.toContain('canary');
      expect(gateway.auth.seen).toEqual([]);
    },
  );

  it.each(['/assets/', '/assets/.git/config', '/openapi/../package.json', '/openapi/..%2f.env'])(
    '%s shows no folder, and no file that is not of the page',
    async (path) => {
      expect(await getRaw(gateway.port, path)).toMatch(/^HTTP\/1\.1 (400|404) /);
    },
  );
});
