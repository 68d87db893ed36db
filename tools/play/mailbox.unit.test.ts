import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { makeMailbox } from './mailbox.ts';

const EMAIL = 'ann@club.example';

/** A sink that answers every request with this, while something is done with its address. */
async function withSink(mails: object, work: (address: string) => Promise<void>): Promise<void> {
  const server = createServer((_, response) => response.end(JSON.stringify(mails)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await work(`http://127.0.0.1:${port}`).finally(() => server.close());
}

it('reads the token in the link of a mail', async () => {
  const items = [{ text: 'Open https://club.example/verify-email#token=a-b_1 please' }];
  await withSink({ items }, async (address) => {
    expect(await makeMailbox(address)(EMAIL)).toBe('a-b_1');
  });
});

it('says what to do where mails are read nowhere', async () => {
  const told = makeMailbox(undefined)(EMAIL);
  await expect(told).rejects.toThrow(/^ann@club\.example is to follow a link .* Say with --mails/);
});

it('says why, and what to do, where nobody answers', async () => {
  const told = makeMailbox('http://127.0.0.1:9')(EMAIL);
  await expect(told).rejects.toThrow(
    /^No mails are read at http:\/\/127\.0\.0\.1:9 \(.+\)\. Say with --mails/,
  );
  await expect(told).rejects.not.toThrow('fetch failed');
});
