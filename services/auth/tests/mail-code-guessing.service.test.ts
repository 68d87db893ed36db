import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeDeviceToken } from '../devices/device-token.ts';
import {
  CODE_MAIL,
  makeMailCodeClient,
  otherCode,
  type MailCodeClient,
} from './mail-code-client.ts';
import { startMailServer, type MailServer } from './mail-server.ts';
import { signedIn, type TestUser } from './signed-in.ts';
import { newPerson, startAuth, type TestAuth } from './start-auth.ts';

const MINUTE_MS = 60_000;

let auth: TestAuth;
let server: MailServer;
let client: MailCodeClient;
let user: TestUser;
beforeAll(async () => {
  server = await startMailServer();
  auth = await startAuth({ smtp: server.smtp });
  client = makeMailCodeClient(auth, server);
});
beforeEach(async () => void (user = await signedIn(auth)));
afterAll(async () => {
  await auth.stop();
  await server.stop();
});

const post = (path: string, body: object) =>
  request(auth.app).post(`/api/v1/auth/${path}`).send(body);
const refused = async (given: object, code = 'code_invalid') =>
  expect((await client.logIn(given).expect(401)).body).toMatchObject({ code });

describe('whoever asks for a code', () => {
  it('is told the same for an e-mail that somebody has, that nobody has, and one not verified', async () => {
    const unverified = await auth.register();
    const emails = [user.email, newPerson().email, unverified.email];
    const answers = await Promise.all(
      emails.map((email) => post('login/mail-codes', { email }).expect(202)),
    );
    const looks = answers.map(({ body, headers }) => {
      const { handle, ...rest } = body as { handle: string; expiresIn: number };
      return { rest, form: handle.replaceAll(/[\w-]/g, 'x'), names: Object.keys(headers).sort() };
    });
    expect(looks[1]).toEqual(looks[0]);
    expect(looks[2]).toEqual(looks[0]);
  });

  it('and guesses is answered the same, with the same wait, for one that nobody has', async () => {
    const statusesOf = async (email: string) => {
      const handles = [await client.ask(email), await client.ask(email)];
      const statuses: number[] = [];
      // Across handles: that each had guesses of its own would tell them apart, and be too many.
      for (let i = 0; i < 8; i++) {
        const given = { handle: handles[i % 2], mailCode: 'abcdef' };
        statuses.push((await client.logIn(given)).status);
      }
      return statuses;
    };
    expect(await statusesOf(user.email)).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
    expect(await statusesOf(newPerson().email)).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
  });

  it('floods no mailbox: five codes an hour, and more the next', async () => {
    for (let i = 0; i < 7; i++) await client.ask(user.email);
    const waiting = () => auth.rows('SELECT FROM mail_job WHERE failed_at IS NULL');
    await expect.poll(async () => (await waiting()).length).toBe(0);
    const toUser = server.mails.filter(
      ({ to, subject }) =>
        subject === CODE_MAIL && to?.some(({ address }) => address === user.email),
    );
    expect(toUser).toHaveLength(5);
    server.mails.length = 0;
    auth.pass(61 * MINUTE_MS);
    await client.mailed(user.email);
  });

  it.each([
    ['no e-mail', {}],
    ['what is none', { email: 'not one' }],
    ['a list', { email: ['a@club.example'] }],
    ['something beside it', { email: 'a@club.example', handle: 'mine' }],
  ])('is told what is wrong with %s', async (_name, body) => {
    const answer = await post('login/mail-codes', body).expect(422);
    expect(answer.body).toMatchObject({ code: 'invalid_request' });
  });
});

describe('whoever guesses codes', () => {
  it('is stopped, and holds nobody up who was here before, nor the password', async () => {
    const given = await client.mailed(user.email);
    const handle = await client.ask(user.email);
    for (let i = 0; i < 5; i++) await refused({ handle, mailCode: `${i}${i}${i}${i}x` });
    await client.logIn({ handle, mailCode: '999999' }).expect(429);
    await client.logIn(given).expect(429);
    await client.logIn({ ...given, deviceToken: makeDeviceToken() }).expect(429);
    await client.logIn({ ...given, deviceToken: user.deviceToken }).expect(200);
    await auth.signIn(user);
  });

  it('goes on no further than the wait allows, for as long as a handle is good', async () => {
    const handle = await client.ask(user.email);
    let tried = 0;
    for (let second = 0; second < 600; second += 10) {
      const { status } = await client.logIn({ handle, mailCode: 'abcdef' });
      if (status === 401) tried += 1;
      auth.pass(10_000);
    }
    expect(tried).toBeLessThanOrEqual(12);
  });

  it('leaves an entry in the audit log, without the code', async () => {
    const given = await client.mailed(user.email);
    await refused({ ...given, mailCode: otherCode(given) });
    const entries = await auth.rows<{ text: string }>(`
      SELECT detail::text AS text FROM audit_entry
      WHERE user_id = '${user.userId}' AND action = 'login.refused'`);
    expect(entries.map(({ text }) => text)).toEqual(['{"code": "code_invalid"}']);
    const rows = await auth.rows<{ text: string }>(`
      SELECT l::text AS text FROM mail_link l UNION ALL SELECT c::text FROM lockout c`);
    expect(rows.filter(({ text }) => text.includes(given.handle))).toEqual([]);
  });
});
