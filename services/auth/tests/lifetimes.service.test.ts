import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EnvReader } from '@golfroundpro/shared/config/env-reader.ts';
import { forgetEnded } from '../db/forget-ended.ts';
import { makeDeviceToken } from '../devices/device-token.ts';
import { readLifetimes } from '../lifetimes.ts';
import { trustDevice } from '../mfa/trust-device.ts';
import { RESET, startMailServer, tokenIn, type MailServer } from './mail-server.ts';
import { startAuth, type TestAuth } from './start-auth.ts';

const SET = { RESET_PASSWORD_LINK_MINUTES: '30', TRUSTED_DEVICE_DAYS: '2' };
const DAY_SECONDS = 24 * 60 * 60;

let auth: TestAuth;
let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
  const lifetimes = readLifetimes(new EnvReader(SET));
  auth = await startAuth({ smtp: server.smtp, lifetimes });
});
afterAll(async () => {
  await auth.stop();
  await server.stop();
});

const post = (path: string, body: object) =>
  request(auth.app).post(`/api/v1/auth/${path}`).send(body);

it('a link works for as long as is set, and its mail says so', async () => {
  const { email } = await auth.register();
  expect((await server.next(email)).text).toContain('The link works for 48 hours, once.');
  await post('password-resets', { email }).expect(202);
  const mail = await server.next(email, RESET);
  expect(mail.text).toContain('The link works for 30 minutes, once. It ends all your sessions.');
  const confirm = { token: tokenIn(mail), password: 'into the rough 8' };
  auth.pass(31 * 60_000);
  await post('password-resets/confirm', confirm).expect(410);
});

it('a device is trusted for as long as is set', async () => {
  const { userId } = await auth.register();
  const caller = { address: '203.0.113.7', userAgent: '' };
  await trustDevice(auth.context, userId, { deviceToken: makeDeviceToken(), caller });
  const [device] = await auth.rows<{ seconds: number }>(`
    SELECT extract(epoch FROM expires_at - created_at)::integer AS seconds
    FROM trusted_device WHERE user_id = '${userId}'`);
  expect(device).toEqual({ seconds: 2 * DAY_SECONDS });
});

it('answers to an Idempotency-Key are kept for as long as is set', async () => {
  await auth.rows(`
    INSERT INTO idempotency (owner_id, key, request_hash, created_at) VALUES
      ('somebody', 'older', '', now() - interval '73 hours'),
      ('somebody', 'newer', '', now() - interval '71 hours')`);
  await forgetEnded(auth.context.pool, 3);
  const kept = await auth.rows(`SELECT key FROM idempotency WHERE owner_id = 'somebody'`);
  expect(kept).toEqual([{ key: 'newer' }]);
});
