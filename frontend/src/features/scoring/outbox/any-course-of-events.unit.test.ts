import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf, makeWorld, type Fate, type Tab, type World } from '../testing/make-world.ts';
import { shown, tap, undo } from '../testing/strokes.ts';

type Event =
  | { kind: 'tap'; hole: number; count: number | null; waits: boolean }
  | { kind: 'undo' }
  | { kind: 'die'; steps: number }
  | { kind: 'jump'; ms: number }
  | { kind: 'hasten' }
  | { kind: 'expire' | 'log in' }
  | { kind: 'other tab' };

const taps = fc.record({
  kind: fc.constant('tap' as const),
  hole: fc.constantFrom(1, 2, 3),
  count: fc.option(fc.integer({ min: 1, max: 4 })),
  waits: fc.boolean(),
});
const undos = fc.constant<Event>({ kind: 'undo' });
const hastens = fc.constant<Event>({ kind: 'hasten' });
const deaths = fc.record({ kind: fc.constant('die' as const), steps: fc.nat(8) });
const jumps = fc.record({
  kind: fc.constant('jump' as const),
  ms: fc.constantFrom(-86_400_000, -5_000, 1_000, 86_400_000),
});
const logins = fc.constantFrom<Event>({ kind: 'expire' }, { kind: 'log in' });
const others = fc.constant<Event>({ kind: 'other tab' });

const fates = fc.array(
  fc.constantFrom<Fate>(
    'answered',
    'answer lost',
    'never arrived',
    'portal',
    401,
    403,
    408,
    429,
    500,
    503,
  ),
  { maxLength: 20 },
);

/** Lets the events happen; a tap or undo whose page died in the middle may have been kept or not. */
async function happen(world: World, events: Event[]): Promise<Map<number, number | null>> {
  const last = new Map<number, number | null>();
  const tabs: Tab[] = [await world.openTab()];
  let at = 0;

  async function current(): Promise<Tab> {
    if (tabs[at]?.isDead() ?? true) tabs[at] = await world.openTab();
    return tabs[at]!;
  }
  /** Waits for the act, or for the death of the tab in the middle of it. */
  async function live(tab: Tab, act: Promise<unknown>): Promise<boolean> {
    let ended = false;
    const end = () => void (ended = true);
    void act.then(end, end);
    // An act is not waited for itself: its tab may die at any later step, and it would never end.
    for (let tick = 0; !ended && !tab.isDead(); tick++) {
      await (tick < 200 ? Promise.resolve() : new Promise((resolve) => setImmediate(resolve)));
    }
    if (ended) await act;
    return ended;
  }
  /** The disk is the truth. */
  async function lookUp(): Promise<void> {
    let tab = await current();
    while (!(await live(tab, tab.outbox.refresh()))) tab = await current();
    for (const hole of [1, 2, 3]) {
      const { strokes } = shown(tab.outbox, hole).entry;
      if (strokes !== null || last.has(hole)) last.set(hole, strokes);
    }
  }

  for (const event of events) {
    const tab = await current();
    const { outbox } = tab;
    if (event.kind === 'tap') {
      const before = last.get(event.hole) ?? null;
      const tapping = tap(outbox, event.hole, event.count);
      if (await live(tab, tapping)) last.set(event.hole, event.count);
      else {
        await lookUp();
        expect([before, event.count]).toContain(last.get(event.hole) ?? null);
      }
      if (event.waits) await live(tab, outbox.drain());
    } else if (event.kind === 'undo') {
      await live(tab, undo(outbox));
      await lookUp();
    } else if (event.kind === 'die') tab.dieAfter(event.steps);
    else if (event.kind === 'jump') world.clock.now += event.ms;
    else if (event.kind === 'hasten') await live(tab, outbox.drain(true));
    else if (event.kind === 'other tab') at = 1 - at;
    else world.login.userId = event.kind === 'expire' ? undefined : 'golfer';
  }
  return last;
}

/** The club has the last tap of each hole, the phone shows it, and nothing waits. */
async function expectEqual(world: World, last: Map<number, number | null>): Promise<void> {
  world.login.userId = 'golfer';
  const tab = await world.openTab();
  await world.passTime(tab);
  await tab.outbox.refresh();
  for (const [hole, count] of last) {
    expect(world.club.get(idOf(hole))?.strokes ?? null).toBe(count);
    expect(shown(tab.outbox, hole).entry.strokes).toBe(count);
  }
  expect(await tab.outbox.waitingOf('golfer')).toBe(0);
  expect(world.faults).toEqual([]);
}

const RUNS = { numRuns: 150 };

describe('whatever happens, the club ends with the last tap of each hole', () => {
  it('with losses, refusals of the moment, undo, expired log-ins and clocks that jump', async () => {
    const events = fc.array(fc.oneof(taps, taps, undos, hastens, jumps, logins), { maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(events, fates, async (given, network) => {
        const world = makeWorld([...network]);
        await expectEqual(world, await happen(world, given));
      }),
      RUNS,
    );
  });

  it('with a page that dies at any await', async () => {
    const events = fc.array(fc.oneof(taps, taps, deaths, undos, hastens), { maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(events, fates, async (given, network) => {
        const world = makeWorld([...network]);
        await expectEqual(world, await happen(world, given));
      }),
      RUNS,
    );
  });

  it('with two tabs, one of which may die', async () => {
    const events = fc.array(fc.oneof(taps, taps, others, deaths, hastens, undos), {
      maxLength: 25,
    });
    await fc.assert(
      fc.asyncProperty(events, fates, async (given, network) => {
        const world = makeWorld([...network]);
        await expectEqual(world, await happen(world, given));
      }),
      RUNS,
    );
  });

  it('with requests that were given up and reach the club later all the same', async () => {
    const events = fc.array(fc.oneof(taps, taps, undos, hastens), { maxLength: 20 });
    const some = fc.array(fc.constantFrom<Fate>('answered', 'late', 'late', 'answer lost'), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(events, some, async (given, network) => {
        const world = makeWorld([...network]);
        await expectEqual(world, await happen(world, given));
      }),
      RUNS,
    );
  });
});

describe('what the club gets', () => {
  it('is a part of the taps of a hole, in their order, and nothing twice', async () => {
    const some = fc.array(
      fc.record({ count: fc.option(fc.integer({ min: 1, max: 4 })), waits: fc.boolean() }),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(some, fates, async (given, network) => {
        const world = makeWorld([...network]);
        const events = given.map((one): Event => ({ kind: 'tap', hole: 1, ...one }));
        await expectEqual(world, await happen(world, events));
        const tapped = given.map(({ count }) => `1: ${count}`);
        let at = -1;
        for (const change of world.history) {
          at = tapped.indexOf(change, at + 1);
          expect(at).toBeGreaterThanOrEqual(0);
        }
      }),
      RUNS,
    );
  });
});
