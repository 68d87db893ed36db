import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MAX_BODY_BYTES } from '@golfroundpro/shared/http/max-body-bytes.ts';
import { sendRaw } from './send-raw.ts';
import { startGateway, type TestGateway } from './start-gateway.ts';

let gateway: TestGateway;
beforeAll(async () => void (gateway = await startGateway()));
afterAll(() => gateway.stop());
beforeEach(() => void (gateway.round.seen.length = 0));

const post = (body: string | ReadableStream<Uint8Array>) =>
  gateway.fetch('/api/v1/rounds', { method: 'POST', body, duplex: 'half' });

/** A body without a length, in parts of 1 KB. */
function chunked(kilobytes: number): ReadableStream<Uint8Array> {
  let left = kilobytes;
  return new ReadableStream({
    pull: (controller) => {
      if (left-- > 0) controller.enqueue(new Uint8Array(1024).fill(97));
      else controller.close();
    },
  });
}

describe('bodies', () => {
  it('of 16 KB pass, with a length or without', async () => {
    expect((await post('x'.repeat(MAX_BODY_BYTES))).status).toBe(200);
    expect((await post(chunked(16))).status).toBe(200);
    expect(gateway.round.seen.map((request) => request.body.length)).toEqual([16_384, 16_384]);
  });

  it('that say they are larger are refused at once', async () => {
    for (const bytes of [MAX_BODY_BYTES + 1, 10 * MAX_BODY_BYTES]) {
      const answer = await post('x'.repeat(bytes));
      expect(answer.status).toBe(413);
      expect(await answer.json()).toMatchObject({ code: 'payload_too_large' });
    }
    expect(gateway.round.seen).toEqual([]);
  });

  it('that turn out larger are cut off: a 413, and the service never has a whole body', async () => {
    const answer = await post(chunked(17));
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ code: 'payload_too_large' });
    expect(gateway.round.seen.every((request) => !request.complete)).toBe(true);
    expect((await post('well again')).status).toBe(200);
  });

  it('of 5 MB pass where rounds are imported, and no larger ones', async () => {
    const size = 5 * 1024 * 1024;
    const send = (body: string) => gateway.fetch('/api/v1/rounds/import', { method: 'POST', body });
    expect((await send('x'.repeat(size))).status).toBe(200);
    expect((await send('x'.repeat(size + 1))).status).toBe(413);
    expect(gateway.round.seen.map((request) => request.body.length)).toEqual([size]);
  });

  it('that never end do not hold the connection', async () => {
    const authorization = await gateway.bearer('u');
    const head = [
      'POST /api/v1/rounds HTTP/1.1',
      'host: localhost',
      `authorization: ${authorization}`,
      'content-length: 100000',
    ];
    const answer = await sendRaw(gateway.port, `${head.join('\r\n')}\r\n\r\nx`);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });
});
