import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BulkAction } from '../users/bulk/bulk-action.ts';
import { userOf } from './as-staff.ts';
import { asBulkStaff, operationOf } from './bulk-staff.ts';
import { deleted, makeMember, startMember, type TestMember } from './start-member.ts';

let member: TestMember;
let staff: Awaited<ReturnType<typeof asBulkStaff>>;
beforeAll(async () => {
  member = await startMember();
  staff = await asBulkStaff(member);
});
afterAll(() => member.stop());

const DAY_MS = 86_400_000;
const junior = { type: 'category', to: 'junior' } as const;
const people = async (count: number) => {
  const made = await Promise.all(Array.from({ length: count }, () => makeMember(member)));
  return made.map(({ userId }) => userId);
};
const userAt = async (id: string) => userOf(await staff.get(`/${id}`).expect(200));
const change = async (action: BulkAction, userIDs: string[]) => {
  const ended = await staff.ended(await staff.ask({ action, selection: { userIDs } }).expect(202));
  return ended.operation.operationId;
};
const undone = async (id: string) => staff.ended(await staff.undo(id).expect(202));

describe('an undo', () => {
  it('brings back what was changed, and says whom somebody changed since', async () => {
    const [one, edited, moved, gone] = await people(4);
    await staff.change('patch', moved!, { category: 'social' }).expect(200);
    const id = await change(junior, [one!, edited!, moved!, gone!]);
    await staff.change('patch', edited!, { category: 'honorary' }).expect(200);
    await staff.change('patch', edited!, { category: 'junior' }).expect(200);
    // Something else of them is no reason to leave them.
    await staff.change('patch', one!, { name: 'Another Name' }).expect(200);
    await member.hear('deletions', deleted(gone!));
    const { operation, outcomes } = await undone(id);
    expect(outcomes).toEqual({
      ...{ [one!]: 'changed', [edited!]: 'changed_since', [moved!]: 'changed' },
    });
    expect(operation).toMatchObject({ undoes: id, reason: 'was wrong', changed: 2 });
    expect(await userAt(one!)).toMatchObject({ category: 'full', name: 'Another Name' });
    expect(await userAt(edited!)).toMatchObject({ category: 'junior' });
    expect(await userAt(moved!)).toMatchObject({ category: 'social' });
  });

  it('of an attribute heeds that attribute alone', async () => {
    const [one, two] = await people(2);
    const locker = { type: 'attribute', name: 'locker', to: '12' } as const;
    const id = await change(locker, [one!, two!]);
    const shirt = await change({ ...locker, name: 'shirt' }, [one!, two!]);
    await staff.change('patch', two!, { attributes: { locker: '13' } }).expect(200);
    expect((await undone(id)).outcomes).toEqual({ [one!]: 'changed', [two!]: 'changed_since' });
    expect((await userAt(one!)).attributes).toEqual({ shirt: '12' });
    expect((await undone(shirt)).outcomes).toEqual({ [one!]: 'changed', [two!]: 'changed' });
    expect((await userAt(two!)).attributes).toEqual({ locker: '13' });
  });

  it('is one, however often and at what moment it is asked for, and is not undone itself', async () => {
    const id = await change(junior, await people(3));
    const answers = await Promise.all(Array.from({ length: 6 }, () => staff.undo(id)));
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(6).fill(202));
    const ids = new Set(answers.map((answer) => operationOf(answer).operationId));
    expect(ids.size).toBe(1);
    const { operation } = await staff.ended(answers[0]!);
    expect(operation).toMatchObject({ total: 3, changed: 3 });
    const again = await staff.undo(operation.operationId).expect(409);
    expect(again.body).toMatchObject({ code: 'undo_over' });
    expect(operationOf(await staff.undo(id).expect(202))).toMatchObject({ changed: 3 });
  });

  it('is over after its days', async () => {
    const [early, late] = [
      await change(junior, await people(1)),
      await change(junior, await people(1)),
    ];
    member.pass(7 * DAY_MS);
    await staff.undo(early).expect(202);
    member.pass(1);
    expect((await staff.undo(late).expect(409)).body).toMatchObject({ code: 'undo_over' });
    await staff.undo(randomUUID()).expect(404);
  });
});

describe('at one moment', () => {
  it('two changes of the same people are done one after the other, in their order', async () => {
    const userIDs = await people(20);
    const asked = await Promise.all(
      (['junior', 'social'] as const).map((to) =>
        staff.ask({ action: { type: 'category', to }, selection: { userIDs } }),
      ),
    );
    const both = await Promise.all(asked.map((answer) => staff.ended(answer)));
    const [last] = await member.rows<{ action: { to: string } }>(
      'SELECT action FROM bulk_operation ORDER BY number DESC LIMIT 1',
    );
    for (const id of userIDs) expect(await userAt(id)).toMatchObject({ category: last!.action.to });
    expect(both.map(({ operation }) => operation.changed)).toEqual([20, 20]);
  });

  it('changes of one person stand beside a change of many: none is lost', async () => {
    const userIDs = await people(10);
    const locker = { type: 'attribute', name: 'locker', to: '12' } as const;
    const bulk = staff.ask({ action: locker, selection: { userIDs } });
    const [answer, ...edits] = await Promise.all([
      bulk,
      ...userIDs.map((id) => staff.change('patch', id, { attributes: { shirt: 'm' } })),
    ]);
    expect(edits.map(({ status }) => status)).toEqual(Array<number>(10).fill(200));
    await staff.ended(answer);
    for (const id of userIDs) {
      expect((await userAt(id)).attributes).toEqual({ locker: '12', shirt: 'm' });
    }
  });
});

it('whoever is erased leaves no row of what was changed of them, nor of what they changed', async () => {
  const [one] = await people(1);
  await change(junior, [one!]);
  await member.hear('deletions', deleted(one!), deleted(staff.actorId));
  expect(await member.rows('SELECT FROM bulk_row WHERE user_id = $1', [one])).toEqual([]);
  const left = 'SELECT FROM bulk_operation WHERE actor_id = $1';
  expect(await member.rows(left, [staff.actorId])).toEqual([]);
});

const actions: fc.Arbitrary<BulkAction> = fc.oneof(
  fc.constantFrom<BulkAction>({ type: 'suspend' }, { type: 'reinstate' }),
  fc.record({
    type: fc.constant('category' as const),
    to: fc.constantFrom('full' as const, 'junior' as const, 'social' as const),
  }),
  fc.record({
    type: fc.constant('attribute' as const),
    name: fc.constantFrom('locker', 'shirt'),
    to: fc.option(fc.constantFrom('1', '2')),
  }),
);
const before = fc.record({
  category: fc.constantFrom('full', 'junior', 'social'),
  suspended: fc.boolean(),
  attributes: fc.dictionary(fc.constantFrom('locker', 'shirt', 'car'), fc.constantFrom('1', '2')),
});

it('undone from the last to the first, changes leave everybody as they were', async () => {
  const userIDs = await people(3);
  const all = async () => {
    const users = await Promise.all(userIDs.map((id) => userAt(id)));
    return users.map(({ updatedAt: _updatedAt, ...user }) => user);
  };
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(before, before, before),
      fc.array(actions, { minLength: 1, maxLength: 3 }),
      async (states, steps) => {
        for (const [at, { attributes, ...state }] of states.entries()) {
          const none = { locker: null, shirt: null, car: null };
          const patch = { ...state, attributes: { ...none, ...attributes } };
          await staff.change('patch', userIDs[at]!, patch).expect(200);
        }
        const was = await all();
        const done: string[] = [];
        for (const step of steps) done.push(await change(step, userIDs));
        for (const id of done.reverse()) await undone(id);
        expect(await all()).toEqual(was);
      },
    ),
    { numRuns: 25 },
  );
});
