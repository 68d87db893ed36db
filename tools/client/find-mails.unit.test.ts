import { expect, it } from 'vitest';
import { findMails, readAddress } from './find-mails.ts';

const ELSEWHERE = new URL('https://club.example');

it('takes the address that it was told, without a path', async () => {
  const found = await findMails(ELSEWHERE, 'http://127.0.0.1:8025/mails');
  expect(found?.address).toBe('http://127.0.0.1:8025');
});

it('knows of no mails of a club elsewhere', async () => {
  expect(await findMails(ELSEWHERE)).toBeUndefined();
});

it.each(['club.example', 'localhost:8080', 'ftp://club.example'])(
  'refuses %s as an address, and names the flag',
  async (text) => {
    expect(() => readAddress('--url', text)).toThrow(`--url is no address: ${text}`);
    await expect(findMails(ELSEWHERE, text)).rejects.toThrow(`--mails is no address: ${text}`);
  },
);
