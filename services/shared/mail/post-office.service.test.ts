import { afterAll, beforeAll, expect, it } from 'vitest';
import { MailRefused, makePostOffice, type PostOffice } from './post-office.ts';
import { startMailServer, type MailServer } from '../testing/mail-server.ts';

const RIGHT = { user: 'unused', pass: 'unused' };
const MAIL = { to: 'ann@club.example', subject: 'A card', text: 'A card waits', html: '<p></p>' };

let server: MailServer;
let office: PostOffice;
beforeAll(async () => {
  server = await startMailServer();
  office = makePostOffice(server.smtp, { user: 'unused', pass: 'from before' });
});
afterAll(async () => {
  office.close();
  await server.stop();
});

const send = (id: string) =>
  office.send(MAIL, `<${id}@club.example>`, new AbortController().signal);

it('takes over another login without a restart, and keeps its connections where it is the same', async () => {
  const refused = await send('one').catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(MailRefused);
  expect((refused as MailRefused).isPermanent).toBe(false);
  office.use(RIGHT);
  await send('two');
  office.use({ ...RIGHT });
  await Promise.all([send('three'), send('four')]);
  expect(server.mails).toHaveLength(3);
});
