import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeDeviceToken } from '../devices/device-token.ts';
import { trustDevice } from '../mfa/trust-device.ts';
import { startAuth, type Person, type TestAuth } from './start-auth.ts';

let auth: TestAuth;
let person: Person & { userId: string };
beforeAll(async () => void (auth = await startAuth()));
beforeEach(async () => void (person = await auth.register()));
afterAll(() => auth.stop());

const login = (email: string, password: string, more: object = {}) =>
  request(auth.app)
    .post('/api/v1/auth/login')
    .send({ email, password, ...more });
const guess = (email = person.email, more: object = {}) => login(email, 'not that one', more);
const guesses = async (count: number, email = person.email) => {
  const statuses: number[] = [];
  for (let i = 0; i < count; i++) statuses.push((await guess(email)).status);
  return statuses;
};

describe('the lockout of logins', () => {
  it('refuses the sixth guess, and the right password too, and says for how long', async () => {
    expect(await guesses(6)).toEqual([401, 401, 401, 401, 401, 429]);
    const answer = await login(person.email, person.password).expect(429);
    expect(answer.body).toMatchObject({ code: 'too_many_attempts' });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(25);
    expect(Number(answer.headers['retry-after'])).toBeLessThanOrEqual(30);
    const [entry] = await auth.rows(`SELECT * FROM audit_entry ORDER BY id DESC LIMIT 1`);
    expect(entry).toMatchObject({ action: 'login.locked', actor_id: null, user_id: person.userId });
  });

  it('tells the audit log of each wait once, however many try meanwhile', async () => {
    const locked = async () =>
      auth.rows(
        `SELECT FROM audit_entry WHERE action = 'login.locked' AND user_id = '${person.userId}'`,
      );
    await guesses(5);
    await Promise.all(Array.from({ length: 20 }, () => guess().expect(429)));
    expect(await locked()).toHaveLength(1);
    auth.pass(31_000);
    await guess().expect(401);
    expect(await guesses(3)).toEqual([429, 429, 429]);
    expect(await locked()).toHaveLength(2);
  });

  it('locks an e-mail without an account alike, in status, body and headers', async () => {
    const unknown = `un${person.email}`;
    expect(await guesses(5, unknown)).toEqual(await guesses(5));
    const [a, b] = [await guess(unknown).expect(429), await guess().expect(429)];
    const plain = (body: object) => ({ ...body, traceId: '' });
    expect(plain(a.body as object)).toEqual(plain(b.body as object));
    expect(Object.keys(a.headers)).toEqual(Object.keys(b.headers));
  });

  it('counts one e-mail, however it is written, and no other', async () => {
    await guesses(5);
    await guess(` ${person.email.toUpperCase()}`).expect(429);
    const other = await auth.register();
    await login(other.email, other.password).expect(200);
  });

  it('begins anew after a right password', async () => {
    await guesses(4);
    await login(person.email, person.password).expect(200);
    expect(await guesses(5)).toEqual([401, 401, 401, 401, 401]);
  });

  it('counts before it hashes: of 50 at once five are checked', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => guess()));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(45);
  });

  it('lets owners in from a device that they trusted before devices were known', async () => {
    const caller = { address: '', userAgent: '' };
    const deviceToken = makeDeviceToken();
    await trustDevice(auth.context, person.userId, { deviceToken, caller });
    await guesses(6);
    await login(person.email, person.password).expect(429);
    await login(person.email, person.password, { deviceToken }).expect(200);
  });
});
