import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetRepeats } from '../mails/repeat-rows.ts';
import { MOST } from '../mails/mail-rows.ts';
import {
  NOT_NEEDED,
  created,
  deleted,
  person,
  repeated,
  requested,
  startNotification,
  type Person,
  type TestNotification,
} from './start-notification.ts';

const SUBJECT = 'You have an account at GolfRoundPro already · คุณมีบัญชีอยู่แล้ว';

let world: TestNotification;
beforeEach(async () => void (world = await startNotification()));
afterEach(() => world.stop());

const mails = () =>
  world.rows<{ kind: string; n: number | null; status: string; reason: string | null }>(
    'SELECT kind, n, status, reason FROM mail ORDER BY kind, n, day',
  );
const told = () => world.published('user.confirmation.sent');

/** Somebody whose account is confirmed, wherever they came in. */
function withAccount(isUnconfirmed = false): Person {
  const one = person();
  world.identity.accounts.push({ userId: one.userId, email: one.email, isUnconfirmed });
  return one;
}

/** Somebody who came in by the form and was mailed, and did not confirm. */
async function unconfirmed(): Promise<Person> {
  const one = withAccount(true);
  await world.hear('registrations', requested(one));
  await world.hear('created', created(one));
  await world.server.next(one.email);
  await expect.poll(mails).toMatchObject([{ status: 'sent' }]);
  return one;
}

describe('whose e-mail somebody registered with once more', () => {
  it('is told by one mail in both languages, with ways in and no secret, and nobody is told of it', async () => {
    const moira = withAccount();
    expect(await world.hear('repeated', repeated(moira), repeated(moira))).toEqual([
      'SUCCESS',
      'SUCCESS',
    ]);
    const mail = await world.server.next(moira.email, SUBJECT);
    expect(mail.messageId).toBe(`<repeated.${moira.userId}.2026-11-28@club.example>`);
    for (const text of [mail.text, mail.html]) {
      for (const part of ['/login', '/forgot-password', '2026-11-28', 'เข้าสู่ระบบ', 'nothing to do'])
        expect(text).toContain(part);
      expect(text).not.toContain('token');
      expect(text).not.toContain('Moira');
    }
    await expect.poll(mails).toEqual([{ kind: 'repeated', n: null, status: 'sent', reason: null }]);
    expect([told(), world.server.mails, world.identity.asked]).toEqual([[], [], []]);
  });

  it('is told once for a day, whatever comes again and in whatever order, and the next day once more', async () => {
    const moira = withAccount();
    const [late, early] = ['2026-11-28T01:59:59.000Z', '2026-11-27T23:00:00.000Z'];
    await world.hear('repeated', repeated(moira, late), repeated(moira, early));
    await world.hear('repeated', repeated(moira, early));
    await world.hear('repeated', repeated(moira, late));
    const ids = [await world.server.next(moira.email), await world.server.next(moira.email)].map(
      ({ messageId }) => messageId,
    );
    expect(ids.toSorted()).toEqual(
      ['27', '28'].map((day) => `<repeated.${moira.userId}.2026-11-${day}@club.example>`),
    );
    await expect.poll(mails).toMatchObject([{ status: 'sent' }, { status: 'sent' }]);
    expect(world.server.mails).toEqual([]);
  });

  it('is not told of what was yesterday, and nothing is kept of it', async () => {
    await world.hear('repeated', repeated(withAccount(), '2026-11-27T01:59:59.000Z'));
    expect(await mails()).toEqual([]);
  });

  it('is told where they are mailed now, not where the books have them', async () => {
    const moira = person();
    world.identity.says = NOT_NEEDED;
    await world.hear('created', created(moira));
    world.identity.says = undefined;
    const account = { userId: moira.userId, email: 'other@club.example', isUnconfirmed: false };
    world.identity.accounts.push(account);
    await world.hear('repeated', repeated(moira));
    await world.server.next('other@club.example', SUBJECT);
    expect(JSON.stringify(await world.rows('SELECT * FROM mail'))).not.toContain('@club.example');
  });

  it('gets the mail that asks to confirm once more where they did not, once, within its limits', async () => {
    const moira = await unconfirmed();
    await world.hear('repeated', repeated(moira), repeated(moira));
    const again = await world.server.next(moira.email);
    expect(again.messageId).toBe(`<confirmation.${moira.userId}.2@club.example>`);
    await world.hear('repeated', repeated(moira));
    await expect.poll(mails).toMatchObject([
      { kind: 'confirmation', n: 1, status: 'sent' },
      { kind: 'confirmation', n: 2, status: 'sent' },
      { kind: 'repeated', status: 'not_needed', reason: 'unconfirmed' },
    ]);
    await request(world.app).post(`/api/v1/registrations/${moira.statusId}/resend`).expect(202);
    await world.server.next(moira.email);
    await expect.poll(mails).toContainEqual(expect.objectContaining({ n: 3, status: 'sent' }));
    expect(MOST.anHour).toBe(3);
    await world.hear('repeated', repeated(moira, '2026-11-27T23:00:00.000Z'));
    await expect.poll(mails).toHaveLength(5);
    await expect.poll(mails).not.toContainEqual(expect.objectContaining({ status: 'waiting' }));
    expect(world.server.mails).toEqual([]);
  });

  it('takes nothing of what may be asked for again', async () => {
    const moira = await unconfirmed();
    world.identity.accounts[0]!.isUnconfirmed = false;
    await world.hear('repeated', repeated(moira));
    await world.server.next(moira.email, SUBJECT);
    for (let n = 2; n <= MOST.anHour; n++) {
      await request(world.app).post(`/api/v1/registrations/${moira.statusId}/resend`).expect(202);
      const { messageId } = await world.server.next(moira.email);
      expect(messageId).toBe(`<confirmation.${moira.userId}.${n}@club.example>`);
      await expect.poll(mails).not.toContainEqual(expect.objectContaining({ status: 'waiting' }));
    }
  });

  it('still gets the first mail that asks to confirm, where this one is there before', async () => {
    const moira = withAccount();
    await world.hear('repeated', repeated(moira));
    await world.server.next(moira.email, SUBJECT);
    await world.hear('created', created(moira));
    const { messageId } = await world.server.next(moira.email);
    expect(messageId).toBe(`<confirmation.${moira.userId}.1@club.example>`);
  });

  it('gets none without an account: the mail that asks to confirm is on its way', async () => {
    await world.hear('repeated', repeated(person()));
    await expect.poll(mails).toMatchObject([{ status: 'not_needed', reason: 'no_account' }]);
    expect(world.server.mails).toEqual([]);
  });

  it('gets none once erased, also of an event that comes late', async () => {
    const [moira, una] = [withAccount(), withAccount()];
    world.server.refuseWith(451);
    await world.hear('repeated', repeated(moira));
    await expect.poll(() => world.rows('SELECT FROM mail WHERE attempts > 0')).toHaveLength(1);
    await world.hear('deletions', deleted(moira), deleted(una));
    await world.hear('repeated', repeated(moira), repeated(una));
    world.server.refuseWith(undefined);
    world.pass(60);
    expect(await mails()).toEqual([]);
    expect(world.server.mails).toEqual([]);
  });
});

describe('such a mail', () => {
  it('waits while identity is away, and holds up none that asks to confirm', async () => {
    const moira = withAccount();
    world.identity.says = { status: 503, body: {} };
    expect(await world.hear('repeated', repeated(moira))).toEqual(['SUCCESS']);
    await expect.poll(() => world.rows('SELECT FROM mail WHERE attempts > 0')).toHaveLength(1);
    world.identity.says = undefined;
    const una = person();
    await world.hear('created', created(una));
    await world.server.next(una.email);
    world.pass(6);
    await world.server.next(moira.email, SUBJECT);
  });

  it('is given up where identity was away for a day', async () => {
    world.identity.says = { status: 503, body: {} };
    await world.hear('repeated', repeated(withAccount()));
    await expect.poll(() => world.rows('SELECT FROM mail WHERE attempts > 0')).toHaveLength(1);
    world.pass(24 * 60 * 60);
    await expect.poll(mails).toMatchObject([{ status: 'not_needed', reason: 'too_old' }]);
  });

  it('that the server refuses for good ends, and is told of as no bounce', async () => {
    world.server.refuseWith(550);
    await world.hear('repeated', repeated(withAccount()));
    await expect.poll(mails).toMatchObject([{ status: 'refused', reason: 'EENVELOPE 550' }]);
    expect(told()).toEqual([]);
  });

  it('that was taken by the server and not noted is sent again, the very same', async () => {
    const moira = withAccount();
    await world.rows(`CREATE FUNCTION stay() RETURNS trigger LANGUAGE plpgsql AS
      'BEGIN IF NEW.status = ''sent'' THEN RAISE EXCEPTION ''away''; END IF; RETURN NEW; END'`);
    await world.rows(
      'CREATE TRIGGER stay BEFORE UPDATE ON mail FOR EACH ROW EXECUTE FUNCTION stay()',
    );
    await world.hear('repeated', repeated(moira));
    const first = await world.server.next(moira.email);
    await world.restart();
    await world.rows('DROP TRIGGER stay ON mail');
    const second = await world.server.next(moira.email);
    expect([second.messageId, second.text]).toEqual([first.messageId, first.text]);
    await expect.poll(mails).toMatchObject([{ status: 'sent' }]);
  });

  it('is forgotten after ninety days; one that asks to confirm is not', async () => {
    const moira = await unconfirmed();
    world.identity.accounts[0]!.isUnconfirmed = false;
    await world.hear('repeated', repeated(moira));
    await world.server.next(moira.email, SUBJECT);
    await expect.poll(mails).toMatchObject([{ status: 'sent' }, { status: 'sent' }]);
    await forgetRepeats(world.context.pool, new Date('2027-02-26T01:00:00.000Z'));
    expect(await mails()).toHaveLength(2);
    await forgetRepeats(world.context.pool, new Date('2027-02-26T03:00:00.000Z'));
    expect(await mails()).toMatchObject([{ kind: 'confirmation' }]);
  });
});
