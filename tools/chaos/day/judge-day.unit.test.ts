import { describe, expect, it } from 'vitest';
import { maskEmail } from '../../../services/cache-updater/domain/mask-email.ts';
import { POISON } from '../faults/events.ts';
import type { Operation } from '../history.ts';
import { judgeDay } from './judge-day.ts';
import type { DayRecord, Registered } from './read-day.ts';

const at = (ms: number) => new Date(1_790_000_000_000 + ms);
const idOf = (nth: number) => `0198c0de-0000-7000-8000-00000000000${nth}`;

const person = (nth: number, place: string): Registered => ({
  ...{ userId: idOf(nth), statusId: `s${nth}`, email: `n${nth}@club.example`, arrival: nth, place },
  ...{ requestedAt: at(nth), offerEndsAt: null },
});

/** Three came for two places; the first has confirmed. */
function day(): DayRecord & { registered: Registered[] } {
  const registered = [person(1, 'held'), person(2, 'held'), person(3, 'waiting')];
  const status = (nth: number) => (nth === 1 ? 'active' : 'confirmation_sent');
  const of = <V>(value: (nth: number) => V) =>
    new Map(registered.map(({ userId, arrival }) => [userId, value(arrival)]));
  return {
    ...{ quota: 2, registered, letters: [], verified: new Map([[idOf(1), at(50)]]) },
    booked: of((nth) => ({
      ...{ userId: idOf(nth), status: status(nth), memberNumber: nth === 1 ? 7 : null },
      ...{ createdAt: at(10 + nth), activeAt: nth === 1 ? at(60) : null },
    })),
    sent: of((nth) => ({ userId: idOf(nth), at: at(20 + nth), messageIds: [`<${nth}>`] })),
    mails: new Map(
      registered.map(({ email, arrival }) => [
        email,
        [{ messageId: `<${arrival}>`, links: ['l'] }],
      ]),
    ),
    pages: of((nth) => ({
      ...{ statusId: `s${nth}`, status: status(nth) },
      stages: {
        ...{ requested: at(nth).toISOString(), created: at(10 + nth).toISOString() },
        confirmationSent: at(20 + nth).toISOString(),
        verified: nth === 1 ? at(50).toISOString() : null,
        active: nth === 1 ? at(60).toISOString() : null,
      },
      mail: { to: maskEmail(`n${nth}@club.example`), bouncedAt: null },
      place: {
        ...{ state: nth === 3 ? 'waiting' : 'held', arrival: nth, offerEndsAt: null },
        position: nth === 3 ? 1 : null,
      },
    })),
  };
}

let count = 0;
const done = (op: string, key: string, rest: Partial<Operation>): Operation => ({
  ...{ id: count++, op, key, value: '', round: '', startMs: 0, endMs: 1, outcome: 'ok' },
  ...{ status: 200, code: '', body: {}, ...rest },
});
const pressed = (nth: number, startMs: number, endMs: number) =>
  done('arrive', `p${nth}`, { startMs, endMs, body: { data: { userID: idOf(nth) } } });
const PRESSES = [pressed(1, 0, 10), pressed(2, 11, 20), pressed(3, 21, 30)];

/** The invariants that are violated, and how. */
function seen(record: DayRecord, operations: Operation[] = PRESSES): Record<number, string[]> {
  const found = judgeDay({ operations, record }).filter(({ violations }) => violations.length > 0);
  return Object.fromEntries(found.map(({ invariant, violations }) => [invariant, violations]));
}

it('of a day that went as it should nothing is told, and every invariant was looked at', () => {
  const findings = judgeDay({ operations: PRESSES, record: day() });
  expect(findings.flatMap(({ violations }) => violations)).toEqual([]);
  expect(findings.map(({ invariant }) => invariant)).toEqual([13, 14, 15, 16, 17, 18, 19, 20]);
});

describe('it is seen where', () => {
  it('a place is given twice, or to nobody', () => {
    const record = day();
    record.registered[2]!.place = 'held';
    expect(seen(record)[13]).toEqual([
      expect.stringContaining('arrival 3 has a place'),
      '3 places are given, of 2, to 3 who have not lapsed',
    ]);
    record.registered[2]!.place = 'waiting';
    record.registered[1]!.place = 'waiting';
    expect(seen(record)[13]).toHaveLength(2);
  });

  it('somebody is overtaken by who pressed only when they had been answered', () => {
    const record = day();
    const [one, two, three] = record.registered;
    Object.assign(record, {
      registered: [two, one, three].map((who, n) => ({ ...who, arrival: n + 1 })),
    });
    expect(seen(record)[14]).toEqual([`${idOf(1)} was overtaken`]);
  });

  it('not so where an earlier press of the same person may have been heard', () => {
    const record = day();
    const [one, two, three] = record.registered;
    Object.assign(record, {
      registered: [two, one, three].map((who, n) => ({ ...who, arrival: n + 1 })),
    });
    const unheard = done('arrive', 'p2', { startMs: 2, endMs: 9, outcome: 'unknown', status: 0 });
    expect(seen(record, [unheard, ...PRESSES])[14]).toBeUndefined();
    const early = { ...unheard, outcome: 'fail' as const, code: 'not_open_yet' };
    expect(seen(record, [early, ...PRESSES])[14]).toHaveLength(1);
  });

  it('who was acknowledged is not there, is there twice, or was never told', () => {
    const refused = done('arrive', 'p4', {
      outcome: 'fail',
      status: 409,
      code: 'already_registered',
    });
    const again = { ...pressed(9, 0, 10), key: 'p1' };
    expect(seen(day(), [...PRESSES, again, refused])[15]).toEqual([
      `${idOf(9)} was acknowledged and is not there`,
      'p1 has two registrations',
      'p4 was never told that they are in: 409 already_registered',
    ]);
  });

  it('who was acknowledged is not in the books, or stands elsewhere', () => {
    const record = day();
    record.booked.delete(idOf(2));
    record.booked.get(idOf(1))!.status = 'verified';
    record.sent.delete(idOf(3));
    expect(seen(record)[16]).toEqual([
      `${idOf(1)} is verified in the books, must be active`,
      `${idOf(1)} is verified with the number 7`,
      `${idOf(2)} is not in the books`,
      `${idOf(3)} was sent no confirmation`,
    ]);
  });

  it('a page tells something else', () => {
    const record = day();
    record.pages.set(idOf(3), { status: 404 });
    expect(seen(record)[17]).toEqual([expect.stringContaining(`the page of ${idOf(3)}`)]);
  });

  it('somebody has two Message-IDs, two mails that differ, or none; the same one twice is fine', () => {
    const record = day();
    const [one, two, three] = record.registered.map(({ email }) => record.mails.get(email)!);
    one!.push({ ...one![0]! });
    expect(seen(record)).toEqual({});
    one!.push({ messageId: '<1.2>', links: ['l'] });
    two!.push({ messageId: '<2>', links: ['another'] });
    three!.pop();
    expect(seen(record)[18]).toEqual([
      `${idOf(1)} has 2 Message-IDs: <1> <1.2>`,
      `${idOf(2)} has 2 different mails`,
      `${idOf(3)} has 0 different mails`,
    ]);
  });

  it('there is a dead letter that nobody poisoned', () => {
    const record = day();
    const letters = [
      { key: 'k', value: `{"x": "${POISON}-1"}` },
      { key: 'k', value: 'given up' },
    ];
    expect(seen({ ...record, letters })[19]).toEqual([expect.stringContaining('given up')]);
  });

  it('an answer about a place does not hold', () => {
    const moves = [done('give back', 's1', {}), done('accept', 's3', {}), done('late', 's2', {})];
    expect(seen(day(), [...PRESSES, ...moves])[20]).toEqual([
      expect.stringContaining('give back was answered, and s1 is held'),
      expect.stringContaining('accept was answered, and s3 is waiting'),
      expect.stringContaining('when its offer was over: s2'),
    ]);
  });
});
