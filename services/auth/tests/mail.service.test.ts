import { Writable } from 'node:stream';
import request from 'supertest';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeLogger } from '@golfroundpro/shared/logging/logger.ts';
import { readMetric } from '@golfroundpro/shared/testing/read-metric.ts';
import { forgetEnded } from '../db/forget-ended.ts';
import { startMailServer, tokenIn, type MailServer } from './mail-server.ts';
import { newPerson, startAuth, type TestAuth } from './start-auth.ts';

const lines: string[] = [];
const log = new Writable({
  write: (line: Buffer, _encoding, done) => {
    lines.push(line.toString());
    done();
  },
});

let auth: TestAuth;
let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
  const logger = makeLogger({ service: 'auth', level: 'debug' }, log);
  auth = await startAuth({ smtp: server.smtp }, { logger });
});
afterEach(() => server.refuseWith(undefined));
afterAll(async () => {
  await auth.stop();
  await server.stop();
});

const post = (path: string, body: object) =>
  request(auth.app).post(`/api/v1/auth/${path}`).send(body);

/** Asks, and waits until the queue has been worked on. */
async function ask(path: string, email: string): Promise<void> {
  await post(path, { email }).expect(202);
  await expect.poll(waiting).toBe(0);
}

async function waiting(): Promise<number> {
  return (await auth.rows('SELECT FROM mail_job WHERE failed_at IS NULL')).length;
}

const mailsTo = (email: string) =>
  server.mails.filter(({ to }) => to?.some(({ address }) => address === email));

describe('mails', () => {
  it('are in text and HTML, say who sent them, and carry the link in a fragment', async () => {
    const { email } = await auth.register();
    const mail = await server.next(email);
    expect(mail.from).toEqual({ name: 'GolfRoundPro', address: 'club@golfroundpro.example' });
    expect(mail.subject).toBe('Confirm your e-mail address');
    expect(mail.headers).toContainEqual(
      expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }),
    );
    const link = `http://localhost:8080/verify-email#token=${tokenIn(mail)}`;
    expect(mail.text).toContain(link);
    expect(mail.html).toContain(`href="${link}"`);
  });

  it('leave no token, password or e-mail in the log, and only a hash in the database', async () => {
    const person = await auth.register();
    const token = tokenIn(await server.next(person.email));
    const { password } = person;
    await post('email-verifications/confirm', { token, password }).expect(200);
    server.refuseWith(550);
    await ask('password-resets', person.email);
    await expect.poll(() => lines.join('')).toContain('mail given up');
    const told = lines.join('');
    expect(told).toContain('mail sent');
    for (const secret of [token, person.password, person.email]) {
      expect(told).not.toContain(secret);
    }
    const stored = await auth.rows<{ text: string }>(`
      SELECT l::text AS text FROM mail_link l UNION ALL SELECT last_error FROM mail_job`);
    expect(stored.some(({ text }) => text.includes(token))).toBe(false);
  });

  it('that were sent stay known to whom they went to, without their text, for 90 days', async () => {
    const { email, userId } = await auth.register();
    await server.next(email);
    await expect.poll(waiting).toBe(0);
    const sent = () =>
      auth.rows(`SELECT kind, notice, email FROM sent_mail WHERE user_id = '${userId}'`);
    expect(await sent()).toEqual([{ kind: 'verify-email', notice: null, email }]);
    await auth.rows(`UPDATE sent_mail SET sent_at = now() - interval '91 days'`);
    await forgetEnded(auth.context.pool, 30);
    expect(await sent()).toEqual([]);
  });

  it('come to nobody who has no account, and say nothing of it', async () => {
    const { email } = newPerson();
    await ask('password-resets', email);
    await ask('email-verifications', email);
    expect(mailsTo(email)).toEqual([]);
  });

  it('come once where several are asked for within a minute, and five times an hour', async () => {
    const { email } = await auth.register();
    await server.next(email);
    for (let n = 0; n < 3; n++) await post('password-resets', { email }).expect(202);
    await expect.poll(waiting).toBe(0);
    expect(mailsTo(email)).toHaveLength(1);
    for (let n = 0; n < 6; n++) {
      auth.pass(61_000);
      await ask('password-resets', email);
    }
    expect(mailsTo(email)).toHaveLength(5);
    auth.pass(60 * 60 * 1000);
    await ask('password-resets', email);
    expect(mailsTo(email)).toHaveLength(6);
  });

  it('wait while the server takes none for now, and are sent once', async () => {
    server.refuseWith(451);
    const { email, userId } = await auth.register();
    const job = () =>
      auth.rows(`SELECT attempts, last_error, failed_at FROM mail_job WHERE email = '${email}'`);
    await expect.poll(job).toEqual([{ attempts: 1, last_error: 'EENVELOPE 451', failed_at: null }]);
    server.refuseWith(undefined);
    auth.pass(6000);
    await server.next(email);
    await expect.poll(job).toEqual([]);
    expect(mailsTo(email)).toEqual([]);
    expect(lines.join('')).toContain(userId);
  });

  it('are given up at once where the server will never take them, and stay visible', async () => {
    server.refuseWith(550);
    const { email } = await auth.register();
    const job = () =>
      auth.rows(`SELECT last_error, failed_at FROM mail_job WHERE email = '${email}'`);
    const failed_at = expect.any(Date) as Date;
    await expect.poll(job).toEqual([{ last_error: 'EENVELOPE 550', failed_at }]);
    const labels = { method: 'verify-email', failure_reason: 'refused' };
    const { registry } = auth.context.metrics;
    expect(await readMetric(registry, 'mails_sent_failed_total', labels)).toBeGreaterThan(0);
  });

  it('are sent again with the same Message-ID after a crash between the two', async () => {
    await auth.rows(`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'crash'; END $$`);
    await auth.rows(`CREATE TRIGGER crash BEFORE DELETE ON mail_job
      FOR EACH ROW EXECUTE FUNCTION fail()`);
    const { email, password } = await auth.register();
    const first = await server.next(email);
    await expect.poll(() => lines.join('')).toContain('mail waits: the database is away');
    await auth.rows('DROP TRIGGER crash ON mail_job');
    const second = await server.next(email);
    expect(second.messageId).toBe(first.messageId);
    await expect.poll(waiting).toBe(0);
    for (const mail of [first, second]) {
      const token = tokenIn(mail);
      await post('email-verifications/confirm', { token, password }).expect(200);
    }
  });
});

describe('the sender', () => {
  it('does without its server until that is back, and stops quickly meanwhile', async () => {
    const gone = await startMailServer();
    const { port } = gone.smtp;
    await gone.stop();
    const alone = await startAuth({ smtp: gone.smtp });
    const { email } = await alone.register();
    await expect
      .poll(() => alone.rows('SELECT last_error FROM mail_job'))
      .toEqual([{ last_error: 'ESOCKET' }]);
    await request(alone.app).get('/health').expect(200);
    const back = await startMailServer(port);
    alone.pass(6000);
    await back.next(email);
    await expect.poll(() => alone.rows('SELECT FROM mail_job')).toEqual([]);
    expect(back.mails).toEqual([]);
    const startedAt = performance.now();
    await alone.stop();
    expect(performance.now() - startedAt).toBeLessThan(3000);
    await back.stop();
  });
});
