import { randomBytes } from 'node:crypto';
import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentedMetrics, registeredMetrics } from '@golfroundpro/shared/testing/metrics-doc.ts';
import { MOST } from '../mails/mail-rows.ts';
import {
  created,
  NOT_NEEDED,
  person,
  requested,
  startNotification,
  type TestNotification,
} from './start-notification.ts';

const SENT = 'user.confirmation.sent';
const RETRY = 'user.registration.retry';

let world: TestNotification;
beforeEach(async () => {
  world = await startNotification();
});
afterEach(() => world.stop());

const resend = (statusId: string) =>
  request(world.app).post(`/api/v1/registrations/${statusId}/resend`);
const sent = () => world.published(SENT).map(({ event }) => event);
const mails = () =>
  world.rows<{ n: number; status: string; sealed: string | null }>(
    'SELECT n, status, sealed FROM mail ORDER BY user_id, n',
  );

describe('who is in the books', () => {
  it('gets one mail with link and code in both languages, of which is told when the server has taken it', async () => {
    const moira = person();
    expect(await world.hear('registrations', requested(moira))).toEqual(['SUCCESS']);
    expect(await world.hear('created', created(moira), created(moira))).toEqual([
      'SUCCESS',
      'SUCCESS',
    ]);
    const mail = await world.server.next(moira.email);
    expect(mail.subject).toBe('Confirm your registration at GolfRoundPro · ยืนยันการสมัครสมาชิก');
    expect(mail.messageId).toBe(`<confirmation.${moira.userId}.1@club.example>`);
    expect(mail.text).toMatch(/https:\/\/club\.example\/confirm#token=[\w-]{43}\n/);
    for (const part of ['100001', '2026-12-03 02:00 UTC', 'โปรดยืนยัน']) {
      expect(mail.text).toContain(part);
      expect(mail.html).toContain(part);
    }
    for (const text of [mail.text, mail.html, mail.subject]) expect(text).not.toContain('Moira');
    await expect.poll(sent).toMatchObject([
      {
        type: 'golf.user.confirmation.v1',
        subject: moira.userId,
        data: { userId: moira.userId, email: moira.email, messageId: mail.messageId },
      },
    ]);
    expect(await mails()).toEqual([{ n: 1, status: 'sent', sealed: null }]);
    await world.hear('created', created(moira));
    expect(world.identity.asked).toHaveLength(1);
    expect(world.server.mails).toEqual([]);
  });

  it('gets none where identity says that none is needed', async () => {
    world.identity.says = NOT_NEEDED;
    await world.hear('created', created(person()));
    expect(await mails()).toEqual([{ n: 1, status: 'not_needed', sealed: null }]);
    expect(world.server.mails).toEqual([]);
  });

  it('waits in the retry topic while identity is away, and others go on; the mail comes later', async () => {
    const [moira, una] = [person(), person()];
    world.identity.says = { status: 503, body: {} };
    expect(await world.hear('created', created(moira))).toEqual(['SUCCESS']);
    expect(world.published(RETRY)).toMatchObject([
      { key: moira.userId, event: { consumer: 'notification', originaltopic: 'user.created' } },
    ]);
    expect(await mails()).toEqual([]);
    world.identity.says = undefined;
    await world.hear('created', created(una));
    await world.server.next(una.email);
    world.pass(3);
    const mail = await world.server.next(moira.email);
    expect(mail.messageId).toBe(`<confirmation.${moira.userId}.1@club.example>`);
    await expect.poll(() => world.rows('SELECT FROM event_retry')).toEqual([]);
  });

  it('is put aside whose event cannot be read', async () => {
    const bad = { ...created(person()), data: { userId: 'nobody' } };
    expect(await world.hear('created', bad)).toEqual(['SUCCESS']);
    expect(world.published('user.registration.dlq')).toMatchObject([
      { event: { data: { reason: 'invalid_data' } } },
    ]);
  });
});

describe('a mail', () => {
  it('that was taken by the server and not noted is sent again, the very same', async () => {
    const moira = person();
    await world.rows(`CREATE FUNCTION stay() RETURNS trigger LANGUAGE plpgsql AS
      'BEGIN IF NEW.status = ''sent'' THEN RAISE EXCEPTION ''away''; END IF; RETURN NEW; END'`);
    await world.rows(
      'CREATE TRIGGER stay BEFORE UPDATE ON mail FOR EACH ROW EXECUTE FUNCTION stay()',
    );
    await world.hear('created', created(moira));
    const first = await world.server.next(moira.email);
    await world.restart();
    await world.rows('DROP TRIGGER stay ON mail');
    await expect.poll(mails, { timeout: 5000 }).toMatchObject([{ status: 'sent' }]);
    const second = await world.server.next(moira.email);
    expect([second.messageId, second.text]).toEqual([first.messageId, first.text]);
    await expect.poll(() => sent().length).toBe(1);
  });

  it('that the server refuses for good is told as bounced, without the address', async () => {
    const moira = person();
    world.server.refuseWith(550);
    await world.hear('created', created(moira));
    await expect
      .poll(sent)
      .toMatchObject([
        { type: 'golf.user.ConfirmationBounced.v1', data: { reason: 'EENVELOPE 550' } },
      ]);
    expect(JSON.stringify(sent())).not.toContain(moira.email);
    expect(await mails()).toEqual([{ n: 1, status: 'refused', sealed: null }]);
  });

  it('that the server refuses for now is tried again, and kept sealed until then', async () => {
    const moira = person();
    world.server.refuseWith(451);
    await world.hear('created', created(moira));
    const attempts = async () =>
      (await world.rows<{ attempts: number }>('SELECT attempts FROM mail'))[0]?.attempts;
    await expect.poll(attempts).toBe(1);
    const sealed = (await mails())[0]!.sealed;
    expect(sealed).toMatch(/^k1\./);
    expect(sealed).not.toContain('100001');
    world.server.refuseWith(undefined);
    world.pass(6);
    await world.server.next(moira.email);
    expect(world.identity.asked).toHaveLength(1);
  });

  it('that waits while the sealing key is rotated is sent, the next one sealed with the new key', async () => {
    const [moira, una] = [person(), person()];
    world.server.refuseWith(451);
    await world.hear('created', created(moira));
    await expect.poll(mails).toMatchObject([{ sealed: expect.stringMatching(/^k1\./) as string }]);
    const key = randomBytes(32).toString('base64url');
    await world.restart(
      JSON.stringify([
        { name: 'k1', key: world.key, state: 'former' },
        { name: 'k2', key, state: 'current' },
      ]),
    );
    await world.hear('created', created(una));
    const sealed = async () => (await mails()).map((mail) => mail.sealed?.slice(0, 3)).toSorted();
    await expect.poll(sealed).toEqual(['k1.', 'k2.']);
    world.server.refuseWith(undefined);
    world.pass(60);
    await Promise.all([world.server.next(moira.email), world.server.next(una.email)]);
    expect(world.identity.asked).toHaveLength(2);
  });
});

describe('asking again', () => {
  it('sends another mail with a link of its own, a few times an hour', async () => {
    const moira = person();
    await world.hear('registrations', requested(moira));
    await world.hear('created', created(moira));
    const first = await world.server.next(moira.email);
    for (let n = 2; n <= MOST.anHour; n++) {
      await resend(moira.statusId).expect(202);
      const again = await world.server.next(moira.email);
      expect(again.messageId).toBe(`<confirmation.${moira.userId}.${n}@club.example>`);
      expect(again.text).not.toBe(first.text);
      await expect.poll(mails).not.toContainEqual(expect.objectContaining({ status: 'waiting' }));
    }
    await resend(moira.statusId).expect(202);
    expect(await mails()).toHaveLength(MOST.anHour);
    world.pass(3601);
    await resend(moira.statusId).expect(202);
    expect(await mails()).toHaveLength(MOST.anHour + 1);
  });

  it('answers alike where there is no such registration, and takes no id of a person for one', async () => {
    const moira = person();
    await world.hear('registrations', requested(moira));
    await world.hear('created', created(moira));
    await world.server.next(moira.email);
    const known = await resend(moira.statusId).expect(202);
    await world.server.next(moira.email);
    const unknown = await resend(moira.userId).expect(202);
    expect(unknown.body).toEqual(known.body);
    await resend('nonsense').expect(422);
    expect(await mails()).toHaveLength(2);
  });

  it('by many at once adds one', async () => {
    const moira = person();
    await world.hear('registrations', requested(moira));
    await world.hear('created', created(moira));
    await world.server.next(moira.email);
    await expect.poll(mails).toMatchObject([{ status: 'sent' }]);
    world.identity.says = { status: 503, body: {} };
    await Promise.all(Array.from({ length: 10 }, () => resend(moira.statusId).expect(202)));
    expect(await mails()).toHaveLength(2);
    world.identity.says = undefined;
    world.pass(6);
    await world.server.next(moira.email);
  });
});

it('documents every metric', async () => {
  const documented = await documentedMetrics(new URL('../METRICS.md', import.meta.url));
  expect(registeredMetrics(world.context.metrics.registry)).toEqual(documented);
});
