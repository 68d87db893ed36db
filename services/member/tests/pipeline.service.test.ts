import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentedMetrics, registeredMetrics } from '@golfroundpro/shared/testing/metrics-doc.ts';
import { MEMBER_CHANGED, USER_CREATED } from '../events.ts';
import {
  deleted,
  mailed,
  newcomer,
  placed,
  requested,
  startMember,
  verified,
  type Heard,
  type TestMember,
} from './start-member.ts';

const DAY = '0198c0de-0000-7000-8000-0000000000d1';

let member: TestMember;
beforeAll(async () => {
  member = await startMember();
});
afterAll(() => member.stop());

const standing = async (userId: string) =>
  (
    await member.rows<{ status: string; number: number | null }>(
      'SELECT status, member_number AS number FROM member WHERE id = $1',
      [userId],
    )
  )[0];
const told = (userId: string) =>
  member.rows<{ type: string; data: Record<string, unknown> }>(
    'SELECT type, data FROM event WHERE aggregate_id = $1 ORDER BY id',
    [userId],
  );
const statuses = async (userId: string) =>
  (await told(userId))
    .filter(({ type }) => type === MEMBER_CHANGED.type)
    .map(({ data }) => data['status']);

describe('somebody who comes in', () => {
  it('is in the books, with both events, once however often it is told', async () => {
    const person = newcomer();
    await member.hear('registrations', requested(person), requested(person));
    await member.hear('registrations', requested({ ...person, name: 'Somebody Else' }));
    const { userId, name, email, phoneNumber } = person;
    expect(await told(userId)).toEqual([
      { type: USER_CREATED.type, data: { userId, name, email, phoneNumber } },
      { type: MEMBER_CHANGED.type, data: { userId, status: 'created', memberNumber: null } },
    ]);
    await expect
      .poll(() => member.dapr.published.filter(({ key }) => key === userId).map((one) => one.topic))
      .toEqual(['user.created', 'member.changed']);
  });

  it('goes step by step, and has the next number when verified and placed', async () => {
    const [first, second] = [newcomer(), newcomer()];
    for (const { userId, ...person } of [first, second]) {
      await member.hear('registrations', requested({ userId, ...person }));
      await member.hear('confirmations', mailed(userId));
      await member.hear('places', placed(userId, { dayId: DAY, place: 'waiting' }));
      await member.hear('verifications', verified(userId));
      expect(await standing(userId)).toEqual({ status: 'verified', number: null });
      await member.hear('places', placed(userId, { dayId: DAY, place: 'held' }));
    }
    const numbers = [await standing(first.userId), await standing(second.userId)];
    expect(numbers[1]!.number).toBe(numbers[0]!.number! + 1);
    const all = ['created', 'confirmation_sent', 'verified', 'active'];
    expect(await statuses(first.userId)).toEqual(all);
  });

  it('needs no place to be held when no day was on', async () => {
    const person = newcomer();
    await member.hear('registrations', requested(person));
    await member.hear('verifications', verified(person.userId));
    expect(await standing(person.userId)).toMatchObject({ status: 'verified' });
    await member.hear('places', placed(person.userId, { place: 'waiting', dayId: null }));
    expect(await standing(person.userId)).toMatchObject({ status: 'active' });
  });

  it('gets numbers in the order of arrival within one call', async () => {
    const people = [newcomer(), newcomer(), newcomer()];
    await member.hear('registrations', ...people.map(requested));
    await member.hear('verifications', ...people.map(({ userId }) => verified(userId)));
    const arrivals = people.map(({ userId }, at) => placed(userId, { arrival: 30 - at }));
    await member.hear('places', ...arrivals);
    const numbers = await Promise.all(
      people.map(async ({ userId }) => (await standing(userId))!.number!),
    );
    expect(numbers).toEqual([numbers[2]! + 2, numbers[2]! + 1, numbers[2]!]);
  });
});

describe('events', () => {
  it('end in the same standing in whatever order topics come, and twice', async () => {
    const orders = [
      ['registrations', 'places', 'confirmations', 'verifications'],
      ['verifications', 'confirmations', 'places', 'registrations'],
      ['places', 'verifications', 'registrations', 'confirmations'],
      ['confirmations', 'registrations', 'verifications', 'places'],
    ];
    for (const order of orders) {
      const person = newcomer();
      const events: Record<string, Heard> = {
        registrations: requested(person),
        places: placed(person.userId, { dayId: DAY }),
        confirmations: mailed(person.userId),
        verifications: verified(person.userId),
      };
      for (const topic of [...order, ...order]) await member.hear(topic, events[topic]!);
      expect(await standing(person.userId)).toMatchObject({ status: 'active' });
      const said = await statuses(person.userId);
      expect(said.filter((status) => status === 'active')).toHaveLength(1);
      expect(said.at(-1)).toBe('active');
    }
  });

  it('of one person that come at one moment from all topics lose nothing', async () => {
    const people = Array.from({ length: 12 }, () => newcomer());
    await Promise.all(
      people.flatMap((person) => [
        member.hear('verifications', verified(person.userId)),
        member.hear('registrations', requested(person)),
        member.hear('places', placed(person.userId, { dayId: DAY })),
        member.hear('confirmations', mailed(person.userId)),
      ]),
    );
    const found = await Promise.all(people.map(({ userId }) => standing(userId)));
    expect(found.map((one) => one?.status)).toEqual(people.map(() => 'active'));
    expect(new Set(found.map((one) => one?.number)).size).toBe(people.length);
  });

  it('of an earlier place in the log change nothing, also within a call', async () => {
    const { userId, ...person } = newcomer();
    await member.hear('registrations', requested({ userId, ...person }));
    const place = (sequence: number, name: string, logepoch = DAY) => ({
      ...placed(userId, { dayId: DAY, place: name }),
      ...{ sequence, logepoch },
    });
    await member.hear('places', place(900, 'offered'), place(899, 'waiting'));
    await member.hear('places', place(898, 'held'));
    const kept = () => member.rows('SELECT place FROM told WHERE user_id = $1', [userId]);
    expect(await kept()).toEqual([{ place: 'offered' }]);
    await member.hear('places', place(12, 'lapsed', randomUUID()));
    expect(await kept()).toEqual([{ place: 'lapsed' }]);
  });

  it('take nobody a step back: a lapsed place leaves a member active', async () => {
    const person = newcomer();
    await member.hear('registrations', requested(person));
    await member.hear('verifications', verified(person.userId));
    await member.hear('places', placed(person.userId, { dayId: DAY }));
    const { number } = (await standing(person.userId))!;
    await member.hear('places', placed(person.userId, { dayId: DAY, place: 'lapsed' }));
    await member.hear('confirmations', mailed(person.userId));
    expect(await standing(person.userId)).toEqual({ status: 'active', number });
  });

  it('that cannot be used are put aside, and hold up nobody', async () => {
    const person = newcomer();
    const answers = await member.hear(
      'registrations',
      requested(newcomer({ name: 'zero\u0000byte' })),
      requested(newcomer({ userId: 'nobody' })),
      requested(person),
    );
    expect(answers).toEqual(['SUCCESS', 'SUCCESS', 'SUCCESS']);
    expect(await standing(person.userId)).toMatchObject({ status: 'created' });
    const aside = member.dapr.published.filter(({ topic }) => topic === 'user.registration.dlq');
    expect(aside).toHaveLength(2);
  });

  it('come from the sidecar only', async () => {
    for (const topic of ['registrations', 'places', 'confirmations', 'verifications']) {
      const path = `/events/${topic}`;
      await request(member.app).post(path).send({ entries: [] }).expect(401);
    }
  });
});

describe('what cannot be done now', () => {
  it('waits, holds up nobody else, and is done later', async () => {
    const [stuck, other] = [newcomer({ name: 'Stuck Fast' }), newcomer()];
    await member.rows(`ALTER TABLE member ADD CONSTRAINT no CHECK (name <> 'Stuck Fast')`);
    expect(await member.hear('registrations', requested(stuck), requested(other))).toEqual([
      ...['SUCCESS', 'SUCCESS'],
    ]);
    await member.hear('verifications', verified(stuck.userId));
    expect(await standing(other.userId)).toMatchObject({ status: 'created' });
    expect(await standing(stuck.userId)).toBeUndefined();
    const retried = member.dapr.published.filter(
      ({ topic }) => topic === 'user.registration.retry',
    );
    expect(retried.length).toBeGreaterThan(0);
    await member.rows('ALTER TABLE member DROP CONSTRAINT no');
    member.pass(60_000);
    member.context.retries.wake();
    await expect.poll(() => standing(stuck.userId)).toMatchObject({ status: 'verified' });
  });

  it('of who is erased is forgotten', async () => {
    const stuck = newcomer({ name: 'Stuck Again' });
    await member.rows(`ALTER TABLE member ADD CONSTRAINT no CHECK (name <> 'Stuck Again')`);
    await member.hear('registrations', requested(stuck));
    await member.hear('deletions', deleted(stuck.userId));
    await member.rows('ALTER TABLE member DROP CONSTRAINT no');
    const waiting = await member.rows('SELECT event FROM event_retry');
    expect(JSON.stringify(waiting)).not.toContain('Stuck Again');
  });
});

describe('who is erased', () => {
  it('leaves nothing personal in the books or in the log, and stays erased', async () => {
    const person = newcomer({ name: 'Ada Erased', phoneNumber: '+4930123456' });
    await member.hear('registrations', requested(person));
    await member.hear('verifications', verified(person.userId));
    await member.hear('places', placed(person.userId));
    await member.hear('deletions', deleted(person.userId), deleted(person.userId));
    await member.hear('confirmations', mailed(person.userId));
    await member.hear('registrations', requested(person));
    expect(await standing(person.userId)).toMatchObject({ status: 'erased' });
    expect((await statuses(person.userId)).filter((status) => status === 'erased')).toHaveLength(1);
    const kept = await Promise.all(
      ['member', 'told', 'event', 'idempotency'].map((table) =>
        member.rows(`SELECT * FROM ${table}`),
      ),
    );
    const text = JSON.stringify(kept).toLowerCase();
    for (const personal of ['ada erased', person.email, '+4930123456']) {
      expect(text).not.toContain(personal);
    }
  });

  it('before they came in, is not written into the books', async () => {
    const person = newcomer();
    await member.hear('deletions', deleted(person.userId));
    await member.hear('registrations', requested(person));
    expect(await standing(person.userId)).toBeUndefined();
    expect(await told(person.userId)).toEqual([]);
  });
});

it('documents every metric', async () => {
  const documented = await documentedMetrics(new URL('../METRICS.md', import.meta.url));
  expect(registeredMetrics(member.context.metrics.registry)).toEqual(documented);
});
