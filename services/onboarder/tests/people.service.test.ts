import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CALLER_TOKEN_HEADER } from '@golfroundpro/shared/http/upstream.ts';
import type { DeskPerson, DeskResult } from '../registrations/desk-people.ts';
import {
  MEMBER_TOKEN,
  person,
  startOnboarder,
  userIdOf,
  type TestOnboarder,
} from './start-onboarder.ts';

let onboarder: TestOnboarder;
beforeAll(async () => void (onboarder = await startOnboarder()));
afterAll(() => onboarder.stop());

const by = randomUUID();
const askAsMember = (body: object) =>
  onboarder.internal('/internal/people', body).set(CALLER_TOKEN_HEADER, MEMBER_TOKEN);
const somebody = (data: Partial<DeskPerson> = {}): DeskPerson => ({
  name: 'Moira Fraser',
  email: `moira.${randomUUID()}@club.example`,
  ...data,
});
async function enter(people: DeskPerson[], dryRun = false): Promise<DeskResult[]> {
  const asked = { by, dryRun, people };
  const answer = await askAsMember(asked).expect(200);
  return (answer.body as { people: DeskResult[] }).people;
}
const countRows = async () =>
  (await onboarder.rows<{ n: number }>('SELECT count(*)::int AS n FROM registration'))[0]!.n;

describe('people whom staff enter', () => {
  it('are in, with their category in the event and no telephone where none is known', async () => {
    const typed = somebody({ category: 'junior' });
    const [taken] = await enter([typed]);
    expect(taken).toMatchObject({ outcome: 'added', refusal: null });
    const [event] = await onboarder.rows<{ data: object }>(
      `SELECT data FROM event WHERE aggregate_id = $1 AND type LIKE '%RegistrationRequested%'`,
      [taken!.userId],
    );
    expect(event!.data).toMatchObject({
      ...{ email: typed.email, phoneNumber: null, category: 'junior', via: 'desk' },
    });
  });

  it('are each by itself: in, known, or refused with the field', async () => {
    const there = person({ thaiId: '3100600445635' });
    const holder = userIdOf(await onboarder.register(there).expect(201));
    const results = await enter([
      somebody(),
      somebody({ email: there.email.toUpperCase() }),
      somebody({ nationalId: '3-1006-00445-63-5' }),
      somebody({ nationalId: '3100600445630' }),
      somebody({ phoneNumber: '12 34' }),
      somebody({ email: 'moira@gmial.com' }),
    ]);
    expect(results.map(({ outcome }) => outcome)).toEqual([
      ...['added', 'known', 'refused', 'refused', 'refused', 'refused'],
    ]);
    expect(results[1]).toMatchObject({ userId: holder });
    const fields = results.map(({ refusal }) => refusal?.errors[0]?.field);
    expect(fields.slice(2)).toEqual(['nationalId', 'nationalId', 'phoneNumber', 'email']);
    expect(results[5]!.refusal).toMatchObject({ suggestion: 'moira@gmail.com' });
    expect(JSON.stringify(results)).not.toContain('3100600445635');
  });

  it('are said in a dry run to be what they would be, and nothing is written', async () => {
    const there = person();
    const holder = userIdOf(await onboarder.register(there).expect(201));
    const before = await countRows();
    const people = [somebody(), somebody({ email: there.email }), somebody({ phoneNumber: '000' })];
    const results = await enter(people, true);
    expect(results.map(({ outcome }) => outcome)).toEqual(['new', 'known', 'refused']);
    expect(results[1]).toMatchObject({ userId: holder });
    expect(await countRows()).toBe(before);
  });

  it('with the same key are the same once more; with a key of another they are refused', async () => {
    const typed = somebody({ key: randomUUID() });
    const [first] = await enter([typed]);
    const [again] = await enter([typed]);
    expect(again).toEqual({ ...first, isReplayed: true });
    const [other] = await enter([{ ...typed, name: 'Una Gray' }]);
    expect(other).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'idempotency_key_reused' },
    });
  });

  it('of two files at one moment are in once', async () => {
    const people = Array.from({ length: 20 }, () => somebody());
    const both = await Promise.all([enter(people), enter(people)]);
    const ids = (outcome: string) =>
      both.flatMap((results) => results.filter((one) => one.outcome === outcome));
    expect(ids('added')).toHaveLength(20);
    expect(new Set(ids('known').map(({ userId }) => userId))).toEqual(
      new Set(ids('added').map(({ userId }) => userId)),
    );
  });

  it('are of staff: nobody else may ask, and 200 at a time', async () => {
    const many = Array.from({ length: 201 }, () => somebody());
    await askAsMember({ by, dryRun: true, people: many }).expect(422);
    const asked = { by, dryRun: true, people: [somebody()] };
    await onboarder.internal('/internal/people', asked).expect(401);
  });
});
