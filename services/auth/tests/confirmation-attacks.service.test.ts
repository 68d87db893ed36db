import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Registrant } from '../confirmations/confirmation.ts';
import {
  makeConfirmationDesk,
  newRegistrant,
  PASSWORD,
  type ConfirmationDesk,
} from './confirmation-desk.ts';
import { RESET, startMailServer, tokenIn, type MailServer } from './mail-server.ts';
import { signedIn } from './signed-in.ts';
import { startAuth, type TestAuth } from './start-auth.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const THIEF = 'the password of a thief';

let auth: TestAuth;
let server: MailServer;
let desk: ConfirmationDesk;
let person: Registrant;
let mail: { token: string; code: string };
beforeAll(async () => {
  server = await startMailServer();
  auth = await startAuth({ smtp: server.smtp });
  desk = makeConfirmationDesk(auth);
});
beforeEach(async () => {
  person = newRegistrant();
  mail = await desk.mailed(person);
});
afterAll(async () => {
  await auth.stop();
  await server.stop();
});

const untouched = async () =>
  expect(await desk.accountOf(person)).toMatchObject({ verified: false, hasPassword: false });
const wrongCode = () => (mail.code === '000000' ? '000001' : '000000');
const codeOf = (answer: request.Response) => (answer.body as { code: string }).code;

describe('a hostile confirmation', () => {
  it('1: a program that opens the link uses nothing up', async () => {
    const path = `/api/v1/auth/confirmations?token=${mail.token}`;
    await request(auth.app).get(path).expect(405);
    await request(auth.app).head(path).expect(405);
    await untouched();
    await desk.confirm({ token: mail.token }).expect(200);
  });

  it('2: a link that is replayed sets no second password', async () => {
    await desk.confirm({ token: mail.token }).expect(200);
    const answer = await desk.confirm({ token: mail.token, password: THIEF }).expect(410);
    expect(codeOf(answer)).toBe('link_used');
    await auth.signIn({ ...person, password: PASSWORD });
  });

  it('3: of ten at once with link and code one confirms, and theirs is the password', async () => {
    const proofs = [{ token: mail.token }, { code: mail.code, userId: person.userId }];
    const answers = await Promise.all(
      Array.from({ length: 10 }, async (_, n) => {
        const password = `beyond the bunker ${n}`;
        const { status } = await desk.confirm({ ...proofs[n % 2], password });
        return { status, password };
      }),
    );
    const won = answers.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    await auth.signIn({ ...person, password: won[0]!.password });
  });

  it('4: a link that has ended, and one that never was', async () => {
    expect(codeOf(await desk.confirm({ token: 'x'.repeat(43) }).expect(410))).toBe('link_invalid');
    auth.pass(5 * DAY_MS + 1000);
    expect(codeOf(await desk.confirm({ token: mail.token }).expect(410))).toBe('link_invalid');
    await desk.confirm({ code: mail.code, email: person.email }).expect(401);
    await untouched();
  });

  it('5: links for another purpose confirm nothing, and this one serves no other', async () => {
    const { email } = await auth.register();
    await desk.confirm({ token: tokenIn(await server.next(email)) }).expect(410);
    const post = (path: string, body: object) =>
      request(auth.app).post(`/api/v1/auth/${path}`).send(body);
    await post('password-resets', { email: person.email }).expect(202);
    await desk.confirm({ token: tokenIn(await server.next(person.email, RESET)) }).expect(410);
    const { token } = mail;
    await post('password-resets/confirm', { token, password: THIEF }).expect(410);
    await post('email-verifications/confirm', { token, password: THIEF }).expect(410);
    await post('not-me', { token }).expect(410);
    await untouched();
  });

  it('6: a code guessed at by id and by e-mail, in turn, is counted together', async () => {
    for (let i = 0; i < 5; i++) {
      const of = i % 2 ? { userId: person.userId } : { email: person.email.toUpperCase() };
      expect(codeOf(await desk.confirm({ code: wrongCode(), ...of }).expect(401))).toBe(
        'code_invalid',
      );
    }
    const answer = await desk.confirm({ code: mail.code, userId: person.userId }).expect(429);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    await desk.confirm({ code: mail.code, email: person.email }).expect(429);
    await untouched();
  });

  it('7: who guesses holds no owner out who has the link, and no other account', async () => {
    for (let i = 0; i < 6; i++) await desk.confirm({ code: wrongCode(), email: person.email });
    const other = newRegistrant();
    const { code } = await desk.mailed(other);
    await desk.confirm({ code, email: other.email }).expect(200);
    await desk.confirm({ token: mail.token }).expect(200);
  });

  it('8: fifty guesses at once are five', async () => {
    const guesses = Array.from({ length: 50 }, () =>
      desk.confirm({ code: wrongCode(), email: person.email }),
    );
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(45);
  });

  it('9: an e-mail that nobody has is answered like one that waits', async () => {
    const [known, unknown] = [person.email, newRegistrant().email];
    for (let i = 0; i < 6; i++) {
      const one = await desk.confirm({ code: wrongCode(), email: known });
      const other = await desk.confirm({ code: wrongCode(), email: unknown });
      expect([other.status, codeOf(other)]).toEqual([one.status, codeOf(one)]);
      expect(Object.keys(other.headers)).toEqual(Object.keys(one.headers));
    }
  });

  it('10: the code of one account opens no other', async () => {
    const other = newRegistrant();
    await desk.mailed(other);
    await desk.confirm({ code: mail.code, userId: other.userId }).expect(401);
    await desk.confirm({ code: mail.code, email: other.email }).expect(401);
    expect(await desk.accountOf(other)).toMatchObject({ verified: false });
  });

  it('11: a member who is logged in confirms nobody else', async () => {
    const thief = await signedIn(auth);
    for (const proof of [{ token: mail.token }, { code: mail.code }]) {
      const answer = await request(auth.app)
        .post('/api/v1/auth/account/email-confirmations')
        .set({ authorization: thief.authorization })
        .send(proof);
      expect([401, 410]).toContain(answer.status);
    }
    await untouched();
  });

  it('12: a link that went to an e-mail which the account has no more', async () => {
    const email = newRegistrant().email;
    await auth.rows(`UPDATE account SET email = '${email}' WHERE id = '${person.userId}'`);
    expect(codeOf(await desk.confirm({ token: mail.token }).expect(410))).toBe('link_invalid');
    await untouched();
  });

  it('13: nobody logs in before, by whatever way, and no provider is linked', async () => {
    await request(auth.app)
      .post('/api/v1/auth/login')
      .send({ email: person.email, password: PASSWORD })
      .expect(401);
    const register = { name: 'A thief', email: person.email, password: THIEF };
    await request(auth.app).post('/api/v1/auth/register').send(register).expect(409);
    await untouched();
  });

  it.each<[string, object]>([
    ['nothing', {}],
    ['link and code', { token: 'x', code: '123456' }],
    ['link and e-mail', { token: 'x', email: 'ann@club.example' }],
    ['a code of nobody', { code: '123456' }],
    ['a code of two', { code: '123456', email: 'ann@club.example', userId: crypto.randomUUID() }],
    ['a code that is too short', { code: '12345', email: 'ann@club.example' }],
    ['an id that is none', { code: '123456', userId: '1 OR 1=1' }],
    ['a token that is too long', { token: 'x'.repeat(101) }],
    ['roles', { token: 'x', roles: ['admin'] }],
    ['a short password', { token: 'x', password: '1234567' }],
  ])('14: is told what is wrong with %s', async (_name, body) => {
    await desk.confirm(body).expect(422);
  });

  it('15: says nothing of the account, neither its owner nor a hash', async () => {
    const answer = await desk.confirm({ token: mail.token }).expect(200);
    expect(Object.keys(answer.body as object)).toEqual(['email']);
    const stored = await auth.rows<{ hash: string; code_hash: string }>(
      `SELECT hash, code_hash FROM mail_link WHERE user_id = '${person.userId}'`,
    );
    expect(JSON.stringify(stored)).not.toContain(mail.token);
    expect(stored[0]!.code_hash).not.toContain(mail.code);
  });
});
