import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  created,
  deleted,
  person,
  requested,
  startNotification,
  type Person,
  type TestNotification,
} from './start-notification.ts';

const PATIENT = { timeout: 15_000 };
const SENT = 'user.confirmation.sent';

let world: TestNotification;
beforeEach(async () => {
  world = await startNotification();
});
afterEach(() => world.stop());

const many = (count: number) => Array.from({ length: count }, person);
const idsOf = (people: { userId: string }[]) => people.map(({ userId }) => userId).toSorted();
const told = () => world.published(SENT).map(({ key }) => key);
const waiting = () => world.rows(`SELECT FROM mail WHERE status = 'waiting'`);
/** Message-ID and text of each mail that came, by recipient. */
function mailsBy({ userId }: Person) {
  const ofThem = world.server.mails.filter(({ messageId }) => messageId?.includes(userId));
  return ofThem.map(({ messageId, text }) => ({ messageId, text }));
}

/** Lets PostgreSQL refuse to note that mails were sent: all, or that of one. */
async function refuseNotes(of?: Person) {
  const which = of ? `AND NEW.user_id = '${of.userId}'` : '';
  await world.rows(`CREATE FUNCTION stay() RETURNS trigger LANGUAGE plpgsql AS
    'BEGIN IF NEW.status = ''sent'' ${which.replaceAll("'", "''")} THEN RAISE EXCEPTION ''no''; END IF; RETURN NEW; END'`);
  await world.rows(
    'CREATE TRIGGER stay BEFORE UPDATE ON mail FOR EACH ROW EXECUTE FUNCTION stay()',
  );
}

describe('many who come in at once', () => {
  it('are asked about in one question, and each gets one mail with a link of their own', async () => {
    const people = many(120);
    await world.hear('created', ...people.map(created), ...people.map(created));
    await expect.poll(() => told().length, PATIENT).toBe(120);
    expect(world.identity.questions).toBe(1);
    expect(told().toSorted()).toEqual(idsOf(people));
    const mails = people.flatMap(mailsBy);
    expect(mails).toHaveLength(120);
    expect(new Set(mails.map(({ text }) => /token=([\w-]+)/.exec(text!)![1])).size).toBe(120);
    await world.hear('created', ...people.map(created));
    expect([await waiting(), world.identity.questions]).toEqual([[], 1]);
  });

  it('wait for nobody for whom identity has no link: that one is tried again alone', async () => {
    const people = many(12);
    const bad = people[4]!;
    world.identity.failing.add(bad.userId);
    await world.hear('created', ...people.map(created));
    await expect.poll(() => told().length, PATIENT).toBe(11);
    const parked = await world.rows<{ key: string; reason: string }>(
      'SELECT key, reason FROM event_retry',
    );
    expect(parked).toEqual([
      { key: bad.userId, reason: 'Error: identity makes no link: email_of_another' },
    ]);
    world.identity.failing.clear();
    world.pass(3);
    await world.server.next(bad.email);
    expect(world.server.mails).toHaveLength(11);
  });

  it('are not mailed who were erased while identity was asked', async () => {
    const people = many(10);
    const gone = people[3]!;
    world.identity.before = () => world.hear('deletions', deleted(gone));
    await world.hear('created', ...people.map(created));
    await expect.poll(() => told().length, PATIENT).toBe(9);
    expect(mailsBy(gone)).toEqual([]);
    expect(await world.rows('SELECT FROM mail WHERE user_id = $1', [gone.userId])).toEqual([]);
  });

  it('ask again at once: in few questions too, and the earlier links stay', async () => {
    const people = many(30);
    await world.hear('registrations', ...people.map(requested));
    await world.hear('created', ...people.map(created));
    await expect.poll(() => told().length, PATIENT).toBe(30);
    world.identity.says = { status: 503, body: {} };
    for (const { statusId } of people) {
      await request(world.app).post(`/api/v1/registrations/${statusId}/resend`).expect(202);
    }
    await expect
      .poll(() => world.rows('SELECT FROM mail WHERE attempts = 1'), PATIENT)
      .toHaveLength(30);
    world.identity.says = undefined;
    world.pass(6);
    await expect.poll(() => told().length, PATIENT).toBe(60);
    expect(world.identity.questions).toBeLessThan(6);
    for (const one of people) expect(new Set(mailsBy(one).map(({ text }) => text)).size).toBe(2);
  });
});

describe('mails that the server has taken', () => {
  it('and that nobody could note are sent again, each the very same', async () => {
    const people = many(25);
    await refuseNotes();
    await world.hear('created', ...people.map(created));
    await expect.poll(() => people.every((one) => mailsBy(one).length > 0), PATIENT).toBe(true);
    await world.restart();
    await world.rows('DROP TRIGGER stay ON mail');
    await expect.poll(() => told().length, PATIENT).toBe(25);
    for (const one of people) {
      const mails = mailsBy(one);
      expect(mails.length).toBeGreaterThan(1);
      expect(new Set(mails.map((mail) => JSON.stringify(mail))).size).toBe(1);
    }
    expect(told().toSorted()).toEqual(idsOf(people));
    expect(world.identity.asked).toHaveLength(25);
  });

  it('are noted though one beside them cannot be', async () => {
    const people = many(15);
    const stuck = people[9]!;
    await refuseNotes(stuck);
    await world.hear('created', ...people.map(created));
    await expect.poll(() => told().length, PATIENT).toBe(14);
    expect(await waiting()).toHaveLength(1);
    await world.rows('DROP TRIGGER stay ON mail');
    await expect.poll(() => told().length, PATIENT).toBe(15);
    const mails = mailsBy(stuck).map((mail) => JSON.stringify(mail));
    expect(new Set(mails).size).toBe(1);
  });
});
