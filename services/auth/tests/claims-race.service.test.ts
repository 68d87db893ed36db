import { afterAll, beforeAll, expect, it } from 'vitest';
import { emailKey } from '@golfroundpro/shared/domain/email-key.ts';
import { newPerson, type Person } from './start-auth.ts';
import { answered, startTwoDoors, type TwoDoors } from './two-doors.ts';

const [PEOPLE, EACH] = [30, 3];
const spelt = (email: string, n: number) =>
  [email, email.toUpperCase(), email.replace('@', '+golf@')][n % 3]!;

/** Everybody comes three times at each door. Without a password: a hash takes its time. */
async function race(people: Person[], formOpens: Promise<unknown>): Promise<{ status: number }[]> {
  const tries = people.flatMap(({ name, email }) =>
    Array.from({ length: EACH }, (_, n) => ({ name, email: spelt(email, n) })),
  );
  const atAuth = Promise.all(tries.map((person) => answered(() => doors.atAuth(person))));
  await formOpens;
  const atForm = Promise.all(tries.map(({ email }) => answered(() => doors.atForm(email))));
  return [...(await atAuth), ...(await atForm)];
}

let doors: TwoDoors;
beforeAll(async () => void (doors = await startTwoDoors()));
afterAll(() => doors.stop());

it('gives each e-mail to one person, where many come with the same at both doors at once', async () => {
  const people = Array.from({ length: PEOPLE }, newPerson);
  // The form is one way shorter, and would win each: half of them set out there when auth has got as far.
  const [early, late] = [people.slice(PEOPLE / 2), people.slice(0, PEOPLE / 2)];
  const answers = [
    ...(await race(early, Promise.resolve())),
    ...(await race(late, doors.nextClaim())),
  ];
  const counts = Object.groupBy(answers, ({ status }) => status);
  expect(Object.keys(counts).sort()).toEqual(['201', '409']);
  expect(counts[201]).toHaveLength(PEOPLE);

  const claims = await doors.onboarder.rows<{ id: string; emailKey: string }>(
    'SELECT id, email_key AS "emailKey" FROM registration WHERE requested_at IS NULL ORDER BY id',
  );
  const accounts = await doors.auth.rows<{ id: string; email: string }>(
    'SELECT id, email FROM account ORDER BY id',
  );
  // One mailbox: of two spellings that come for one claim either may be the account's.
  expect(accounts.map(({ id, email }) => ({ id, emailKey: emailKey(email) }))).toEqual(claims);
  const all = await doors.onboarder.rows('SELECT FROM registration');
  expect(all).toHaveLength(PEOPLE);
  expect(await doors.unclaimed()).toEqual([]);
  // Both doors had their share, or this was no race.
  expect(accounts.length).toBeGreaterThan(0);
  expect(accounts.length).toBeLessThan(PEOPLE);
}, 60_000);
