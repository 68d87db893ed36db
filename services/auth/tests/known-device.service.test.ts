import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeDeviceToken } from '../devices/device-token.ts';
import { isKnownDevice } from '../devices/is-known-device.ts';
import { enrol } from './authenticator.ts';
import { RESET, startMailServer, tokenIn, type MailServer } from './mail-server.ts';
import { signedIn, type TestUser } from './signed-in.ts';
import { startAuth, type TestAuth } from './start-auth.ts';

const DEVICE =
  /^__Host-device=([\w-]{43}); Max-Age=34560000; Path=\/; HttpOnly; Secure; SameSite=Strict$/;
const DAY_MS = 24 * 60 * 60 * 1000;

let auth: TestAuth;
let server: MailServer;
let user: TestUser;
beforeAll(async () => {
  server = await startMailServer();
  auth = await startAuth({ smtp: server.smtp });
});
beforeEach(async () => void (user = await signedIn(auth)));
afterAll(async () => {
  await auth.stop();
  await server.stop();
});

const post = (path: string, body: object) =>
  request(auth.app).post(`/api/v1/auth/${path}`).send(body);
const logIn = (more: object = {}, as: { email: string; password: string } = user) =>
  post('login', { email: as.email, password: as.password, ...more });
const guess = (more: object = {}) => logIn({ password: 'not that one', ...more });
/** As from as many addresses: an account's count asks for none. */
const attack = async () => {
  const statuses: number[] = [];
  for (let i = 0; i < 8; i++) {
    const address = `203.0.113.${i}`;
    statuses.push((await guess().set({ 'x-forwarded-for': address })).status);
  }
  return statuses;
};
const deviceIn = (headers: Record<string, string>) => {
  const cookies = headers['set-cookie'] as unknown as string[];
  return cookies.map((cookie) => DEVICE.exec(cookie)?.[1]).find(Boolean)!;
};
const knownOf = (userId: string) =>
  auth.rows(`SELECT hash FROM known_device WHERE user_id = '${userId}'`);

describe('an attacker who guesses from many addresses', () => {
  it('is held up, and does not hold up who logged in on this device before', async () => {
    const deviceToken = deviceIn((await logIn().expect(200)).headers);
    expect(await attack()).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
    await logIn().expect(429);
    await logIn({ deviceToken: makeDeviceToken() }).expect(429);
    await logIn({ deviceToken }).expect(200);
    const cookie = `__Host-device=${deviceToken}`;
    await logIn().set({ cookie }).expect(200);
    await logIn().expect(429);
  });

  it('is not let pass by a device of another account', async () => {
    const stranger = await signedIn(auth);
    await attack();
    await logIn({ deviceToken: stranger.deviceToken }).expect(429);
  });

  it('has no more tries with a device that somebody left: it has a count of its own', async () => {
    const { deviceToken } = user;
    for (let i = 0; i < 5; i++) await guess({ deviceToken }).expect(401);
    await guess({ deviceToken }).expect(429);
    await logIn().expect(200);
  });

  it('holds no owner up who resets the password, while the guessing goes on', async () => {
    await attack();
    await post('password-resets', { email: user.email }).expect(202);
    const token = tokenIn(await server.next(user.email, RESET));
    const password = 'into the rough 8';
    const answer = await post('password-resets/confirm', { token, password }).expect(204);
    const deviceToken = deviceIn(answer.headers);
    // What they gave is wrong for all of the guesses before; the count of strangers began anew.
    await logIn({ password }).expect(200);
    await attack();
    await logIn({ password }).expect(429);
    await logIn({ password, deviceToken }).expect(200);
    await logIn({ password, deviceToken: user.deviceToken }).expect(429);
  });

  it('knows the password too, and does not hold up who has the code', async () => {
    const authenticator = await enrol(auth, user.authorization);
    const { deviceToken } = user;
    const wrong = authenticator.code() === '000000' ? '000001' : '000000';
    for (let i = 0; i < 5; i++) await logIn({ code: wrong }).expect(401);
    await logIn({ code: authenticator.code() }).expect(429);
    await logIn({ code: authenticator.code(), deviceToken }).expect(200);
  });

  it('has a session, and holds up no other one at a step-up', async () => {
    const thief = await auth.signIn(user);
    const stepUp = ({ authorization }: { authorization: string }, password: string) =>
      post('step-up', { password }).set({ authorization });
    for (let i = 0; i < 5; i++) await stepUp(thief, 'not that one').expect(401);
    await stepUp(thief, user.password).expect(429);
    await stepUp(user, user.password).expect(204);
    await logIn().expect(200);
  });
});

describe('a device', () => {
  it('keeps its token from login to login, also where several people use it', async () => {
    const { deviceToken } = await auth.signIn(user);
    expect(deviceToken).toMatch(/^[\w-]{43}$/);
    expect((await auth.signIn(user, { deviceToken })).deviceToken).toBe(deviceToken);
    const partner = await auth.register();
    expect((await auth.signIn(partner, { deviceToken })).deviceToken).toBe(deviceToken);
    const { context } = auth;
    expect(await isKnownDevice(context, user.userId, deviceToken)).toBe(true);
    expect(await isKnownDevice(context, partner.userId, deviceToken)).toBe(true);
    expect(await isKnownDevice(context, partner.userId, user.deviceToken)).toBe(false);
  });

  it('gets another token where what it sent is none', async () => {
    for (const sent of ['', 'short', `${'x'.repeat(44)}`, `${'x'.repeat(42)}!`]) {
      const { deviceToken } = await auth.signIn(user, { deviceToken: sent });
      expect(deviceToken).toMatch(/^[\w-]{43}$/);
      expect(deviceToken).not.toBe(sent);
    }
  });

  it('is trusted by a token that was made here, whatever it brought', async () => {
    const authenticator = await enrol(auth, user.authorization);
    const brought = makeDeviceToken();
    const more = { deviceToken: brought, trustDevice: true, code: authenticator.code(1) };
    const { deviceToken } = await auth.signIn(user, more);
    expect(deviceToken).not.toBe(brought);
    await logIn({ deviceToken: brought }).expect(401);
    await logIn({ deviceToken }).expect(200);
  });

  it('is no second factor by being known', async () => {
    await enrol(auth, user.authorization);
    const answer = await logIn({ deviceToken: user.deviceToken }).expect(401);
    expect(answer.body).toMatchObject({ code: 'mfa_required' });
  });

  it('is known for 400 days behind its last login', async () => {
    const { deviceToken } = user;
    auth.pass(399 * DAY_MS);
    await auth.signIn(user, { deviceToken });
    auth.pass(399 * DAY_MS);
    expect(await isKnownDevice(auth.context, user.userId, deviceToken)).toBe(true);
    auth.pass(2 * DAY_MS);
    expect(await isKnownDevice(auth.context, user.userId, deviceToken)).toBe(false);
  });

  it('makes room: an account knows the twenty that were seen last, also of many at once', async () => {
    const kept = makeDeviceToken();
    await auth.signIn(user, { deviceToken: kept });
    for (let i = 0; i < 19; i++) {
      auth.pass(1000);
      await auth.signIn(user);
    }
    expect(await knownOf(user.userId)).toHaveLength(20);
    expect(await isKnownDevice(auth.context, user.userId, user.deviceToken)).toBe(false);
    expect(await isKnownDevice(auth.context, user.userId, kept)).toBe(true);
    for (let i = 0; i < 5; i++) {
      await Promise.all(Array.from({ length: 4 }, () => logIn().expect(200)));
    }
    auth.pass(1000);
    await auth.signIn(user);
    expect(await knownOf(user.userId)).toHaveLength(20);
  });

  it('is known by a hash; no count names an e-mail', async () => {
    await guess().expect(401);
    const rows = await auth.rows<{ text: string }>(`
      SELECT d::text AS text FROM known_device d UNION ALL SELECT l::text FROM lockout l`);
    const told = rows.filter(({ text }) => text.includes(user.deviceToken) || text.includes('@'));
    expect(told).toEqual([]);
  });

  it('is not known any more when its owner trusts it no more', async () => {
    const authenticator = await enrol(auth, user.authorization);
    const more = { trustDevice: true, code: authenticator.code(1) };
    const { deviceToken } = await auth.signIn(user, more);
    const devices = '/api/v1/auth/account/trusted-devices';
    const { authorization } = user;
    await request(auth.app).delete(devices).set({ authorization }).expect(204);
    expect(await isKnownDevice(auth.context, user.userId, deviceToken)).toBe(false);
    expect(await isKnownDevice(auth.context, user.userId, user.deviceToken)).toBe(true);
  });
});
