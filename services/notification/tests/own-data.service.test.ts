import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { columnsOfPeople } from '@golfroundpro/shared/testing/columns-of-people.ts';
import {
  created,
  deleted,
  person,
  repeated,
  requested,
  startNotification,
  type TestNotification,
} from './start-notification.ts';

let world: TestNotification;
beforeAll(async () => {
  world = await startNotification();
});
afterAll(() => world.stop());

const ownData = async (userId: string) => {
  const authorization = await world.bearer(userId);
  return request(world.app).get('/internal/own-data').set({ authorization }).expect(200);
};

/** Every row of every table, as text. */
async function everything(): Promise<string> {
  const tables = ['registrant', 'mail', 'event', 'event_retry'];
  const all = await Promise.all(tables.map((table) => world.rows(`SELECT * FROM ${table}`)));
  return JSON.stringify(all);
}

async function mailed() {
  const one = person();
  await world.hear('registrations', requested(one));
  await world.hear('created', created(one));
  await world.server.next(one.email);
  await expect
    .poll(() => world.rows(`SELECT FROM mail WHERE user_id = $1 AND status = 'sent'`, [one.userId]))
    .toHaveLength(1);
  return one;
}

it('tells people to which address they are mailed and what was, and nothing of others', async () => {
  const [one, other] = [await mailed(), await mailed()];
  await world.hear('repeated', repeated(one));
  await expect
    .poll(() => world.rows(`SELECT FROM mail WHERE reason = 'no_account'`))
    .toHaveLength(1);
  const { body, text } = (await ownData(one.userId)) as { body: object; text: string };
  expect(body).toMatchObject({
    recipient: { name: one.name, email: one.email },
    mails: expect.arrayContaining([
      expect.objectContaining({ kind: 'confirmation', n: 1, day: null, status: 'sent' }),
      expect.objectContaining({ kind: 'repeated', n: null, day: '2026-11-28' }),
    ]) as object,
    complete: true,
  });
  for (const theirs of [other.userId, other.email]) expect(text).not.toContain(theirs);
});

it('keeps nothing of who is erased but the id, also of what waits and what comes late', async () => {
  const one = await mailed();
  const late = person();
  world.identity.says = { status: 503, body: {} };
  await world.hear('created', created(late));
  expect(await everything()).toContain(late.email);
  world.identity.says = undefined;
  await world.hear('deletions', deleted(one), deleted(late), deleted(one));
  await world.hear('registrations', requested(one));
  await world.hear('created', created(one), created(late));
  world.pass(60);
  const all = await everything();
  for (const personal of [one.email, late.email, one.statusId]) {
    expect(all).not.toContain(personal);
  }
  expect((await ownData(one.userId)).body).toMatchObject({
    recipient: null,
    mails: [],
  });
  expect(world.server.mails).toEqual([]);
});

it('knows every column that says of whom a row is', async () => {
  // In event_retry the key is the person's id: what waits is told by the service that told it first.
  const known = ['mail.user_id', 'registrant.email', 'registrant.user_id'];
  expect(await columnsOfPeople(world.context.pool)).toEqual(known);
});
