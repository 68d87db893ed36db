import { Client } from 'pg';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CALLER_TOKEN_HEADER } from '@golfroundpro/shared/http/upstream.ts';
import type { Registrant } from '../confirmations/confirmation.ts';
import { makeConfirmationDesk, newRegistrant, type ConfirmationDesk } from './confirmation-desk.ts';
import { startAuth, tokenOf, type TestAuth } from './start-auth.ts';

let auth: TestAuth;
let desk: ConfirmationDesk;
beforeAll(async () => {
  auth = await startAuth();
  desk = makeConfirmationDesk(auth);
});
afterAll(() => auth.stop());

const many = (count: number) => Array.from({ length: count }, newRegistrant);
const idsOf = (people: Registrant[]) => people.map(({ userId }) => `'${userId}'`).join();
/** How many accounts, links, entries of the audit log and events of these they have. */
async function keptOf(people: Registrant[]) {
  const ids = idsOf(people);
  const [kept] = await auth.rows<Record<string, number>>(`
    SELECT (SELECT count(*)::int FROM account WHERE id IN (${ids})) AS accounts,
      (SELECT count(*)::int FROM mail_link WHERE user_id IN (${ids})) AS links,
      (SELECT count(*)::int FROM audit_entry WHERE user_id IN (${ids})) AS entries,
      (SELECT count(*)::int FROM event WHERE aggregate_id IN (${ids})) AS events`);
  return kept;
}

/** How many statements PostgreSQL gets of it. */
async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(Client.prototype, 'query');
  await work();
  const count = query.mock.calls.filter(([text]) => text !== undefined).length;
  query.mockRestore();
  return count;
}

describe('two hundred at once', () => {
  it('have each an account, a link and a code of their own, and none a statement', async () => {
    const people = many(200);
    let answers: Awaited<ReturnType<ConfirmationDesk['answersOf']>> = [];
    const statements = await countStatements(async () => {
      answers = await desk.answersOf(...people);
    });
    // Eight, and those of others who are at work in the service.
    expect(statements).toBeLessThan(30);
    expect(new Set(answers.map(({ outcome }) => outcome))).toEqual(new Set(['prepared']));
    expect(new Set(answers.map((one) => 'token' in one && one.token)).size).toBe(200);
    expect(await keptOf(people)).toEqual({ accounts: 200, links: 200, entries: 200, events: 200 });
    const [first, last] = [answers[0]!, answers[199]!] as { token: string; code: string }[];
    await desk.confirm({ token: first!.token }).expect(200);
    await desk.confirm({ code: last!.code, userId: people[199]!.userId }).expect(200);
    expect(await desk.accountOf(people[1]!)).toMatchObject({ verified: false });
  });

  it('are what one request may ask about, and each once', async () => {
    const [one, other] = [newRegistrant(), newRegistrant()];
    await desk.ask(many(201)).expect(422);
    await desk.ask([]).expect(422);
    const twice = await desk.ask([one, other, one]).expect(422);
    expect(twice.body).toMatchObject({ errors: [{ code: 'given_twice' }] });
    expect(await keptOf([one, other])).toMatchObject({ accounts: 0, links: 0 });
  });
});

describe('what is in the way of one', () => {
  it('stops none of the others, and each is told their own', async () => {
    const [verified, taken, ...fine] = many(5) as [Registrant, Registrant, ...Registrant[]];
    const { token } = await desk.mailed(verified);
    await desk.confirm({ token }).expect(200);
    const { email } = await auth.register();
    const people = [
      fine[0]!,
      verified,
      { ...taken, email },
      { ...newRegistrant(), email: 'no address' },
      { ...newRegistrant(), name: 'x' },
      fine[1]!,
      { ...newRegistrant(), email: fine[1]!.email.toUpperCase() },
      fine[2]!,
    ];
    const answers = await desk.answersOf(...people);
    expect(answers.map((one) => ('reason' in one ? one.reason : one.outcome))).toEqual([
      ...['prepared', 'verified', 'email_of_another', 'invalid', 'invalid'],
      ...['prepared', 'email_of_another', 'prepared'],
    ]);
    expect(await keptOf(fine)).toEqual({ accounts: 3, links: 3, entries: 3, events: 3 });
  });

  it('neither does a deadlock: those who are asked about in two orders at once are made once', async () => {
    const people = many(20);
    for (let round = 1; round <= 3; round++) {
      const orders = [people, people.toReversed()];
      const all = await Promise.all(orders.map((order) => desk.answersOf(...order)));
      expect(new Set(all.flat().map(({ outcome }) => outcome))).toEqual(new Set(['prepared']));
    }
    expect(await keptOf(people)).toEqual({ accounts: 20, links: 120, entries: 20, events: 20 });
  });

  it('nor that somebody is erased meanwhile: whoever is first, no account is left', async () => {
    const people = many(20);
    const gone = people[7]!;
    const erase = () =>
      request(auth.app)
        .post('/internal/erasures')
        .set(CALLER_TOKEN_HEADER, tokenOf('member'))
        .send({ userId: gone.userId, actorId: null })
        .expect(200);
    await Promise.all([desk.answersOf(...people), erase(), desk.answersOf(...people)]);
    expect(await desk.accountOf(gone)).toBeUndefined();
    expect(await desk.answersOf(gone)).toEqual([{ outcome: 'not_needed', reason: 'erased' }]);
    expect(await keptOf(people.filter((one) => one !== gone))).toMatchObject({ accounts: 19 });
  });
});

it('a batch that breaks off leaves nothing, and all are asked about again', async () => {
  const people = many(10);
  await auth.rows(`CREATE FUNCTION break() RETURNS trigger LANGUAGE plpgsql AS
    'BEGIN RAISE EXCEPTION ''broken''; END'`);
  await auth.rows('CREATE TRIGGER break BEFORE INSERT ON mail_link EXECUTE FUNCTION break()');
  await desk.ask(people).expect(500);
  await auth.rows('DROP TRIGGER break ON mail_link');
  expect(await keptOf(people)).toEqual({ accounts: 0, links: 0, entries: 0, events: 0 });
  await desk.answersOf(...people);
  expect(await keptOf(people)).toEqual({ accounts: 10, links: 10, entries: 10, events: 10 });
});
