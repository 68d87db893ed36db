import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MailBox } from './mail-box.ts';

it('keeps the last 500 mails', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'golfroundpro-box-'));
  const box = await MailBox.open(directory);
  const start = Date.UTC(2026, 0, 1);
  for (let index = 0; index < 502; index++) {
    const mail = Buffer.from(`Subject: ${index}\r\n\r\ntext`);
    await box.add(['a@club.example'], mail, new Date(start + index));
  }
  const again = await MailBox.open(directory);
  const subjects = again.list().map(({ subject }) => subject);
  expect([subjects.length, subjects[0], subjects[499]]).toEqual([500, '501', '2']);
  expect(await readdir(directory)).toHaveLength(500);
  expect(again.list()).toEqual(box.list());
  await rm(directory, { recursive: true });
});
