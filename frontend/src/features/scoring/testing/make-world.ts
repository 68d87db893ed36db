import { ApiError } from '../../../lib/api/api-error.ts';
import type { SavedHole } from '../../../lib/api/schema.ts';
import { UNTOUCHED, sameEntry, type HoleEntry } from '../model/hole-entry.ts';
import { holeId, type HoleKey, type KeptScore } from '../model/kept-score.ts';
import { makeOutbox, type Outbox } from '../outbox/make-outbox.ts';
import { makeMemoryStore } from '../store/memory-store.ts';
import type { Store, Work } from '../store/store.ts';

/** What becomes of a request; a number is a problem of that status. */
export type Fate = 'answered' | 'answer lost' | 'never arrived' | 'late' | 'portal' | number;

/** One page of the phone. */
export interface Tab {
  outbox: Outbox;
  /** From the so-manieth step on nothing of the tab happens any more; 0: at once. */
  dieAfter: (steps: number) => void;
  isDead: () => boolean;
}

/** A club that keeps versions as the API does, one phone, its clock, and a network with fates. */
export interface World {
  clock: { now: number };
  fates: Fate[];
  /** What the club has, by hole. */
  club: Map<string, SavedHole>;
  /** Every change at the club: "hole: strokes". */
  history: string[];
  /** Every request that was made: "hole: strokes on version". */
  requests: string[];
  /** Holes for which two requests were under way at a time. */
  faults: string[];
  /** Who is logged in on the phone; undefined: the log-in has expired. */
  login: { userId: string | undefined };
  refuse: Map<string, ApiError>;
  /** What happens while a request is under way. */
  meanwhile: () => Promise<void>;
  write: (at: Pick<HoleKey, 'hole'>, entry: HoleEntry) => SavedHole;
  openTab: () => Promise<Tab>;
  /** Requests that were given up, and reach the club now. */
  arriveLate: () => void;
  /** Lets time pass until nothing waits, or nothing more can be done. */
  passTime: (tab: Tab) => Promise<void>;
  alarms: Map<Tab, number>;
  store: Store;
}

export const AT = { roundId: 'r1', playerId: 'p1' };
const never = () => new Promise<never>(() => undefined);
const lost = () => new ApiError({ status: 0, code: 'network_error' });

/** Makes a club and a phone on which "golfer" is logged in. */
export function makeWorld(fates: Fate[] = [], store: Store = makeMemoryStore()): World {
  const late: (() => void)[] = [];
  const underWay = new Map<string, Tab>();
  let locked: { tab: Tab | undefined; queue: (() => void)[] } = { tab: undefined, queue: [] };
  const tabs: Tab[] = [];

  function change(at: Pick<HoleKey, 'hole'>, entry: HoleEntry): SavedHole {
    const id = holeId({ ...AT, ...at });
    const current = world.club.get(id) ?? { ...UNTOUCHED, hole: at.hole, version: 0 };
    if (sameEntry(current, entry)) return current;
    const saved = { ...entry, hole: at.hole, version: current.version + 1 };
    world.club.set(id, saved);
    world.history.push(`${at.hole}: ${entry.strokes}`);
    return saved;
  }

  /** As services/round/rounds/domain/decide-score.ts decides. */
  function receive(score: KeptScore): SavedHole {
    const refusal = world.refuse.get(holeId(score));
    if (refusal) throw refusal;
    const current = world.club.get(holeId(score)) ?? { ...UNTOUCHED, hole: score.hole, version: 0 };
    if (!sameEntry(current, score.entry) && current.version !== score.version) {
      throw new ApiError({ status: 412, code: 'version_mismatch', problem: { current } });
    }
    return change(score, score.entry);
  }

  async function send(tab: Tab, score: KeptScore): Promise<SavedHole> {
    world.requests.push(`${score.hole}: ${score.entry.strokes} on ${score.version}`);
    const id = holeId(score);
    if (underWay.get(id)?.isDead() === false) world.faults.push(id);
    underWay.set(id, tab);
    await world.meanwhile();
    underWay.delete(id);
    return meet(score, world.fates.shift() ?? 'answered');
  }

  function meet(score: KeptScore, fate: Fate): SavedHole {
    if (fate === 'late') {
      late.push(() => {
        try {
          receive(score);
        } catch {
          // Nobody hears that the club refuses it.
        }
      });
    }
    if (fate === 'never arrived' || fate === 'late') throw lost();
    if (fate === 'portal') throw new SyntaxError('Unexpected token <');
    if (typeof fate === 'number') {
      const retryAfterSeconds = fate === 429 ? 7 : undefined;
      throw new ApiError({ status: fate, code: codeOf(fate), retryAfterSeconds });
    }
    const saved = receive(score);
    if (fate === 'answer lost') throw lost();
    return saved;
  }

  /** The lock that the tabs share; a dead tab's is free. */
  async function alone<T>(tab: Tab, work: () => Promise<T>): Promise<T> {
    while (locked.tab && !locked.tab.isDead()) {
      await new Promise<void>((resolve) => locked.queue.push(resolve));
    }
    locked.tab = tab;
    try {
      return await work();
    } finally {
      release(tab);
    }
  }

  function release(tab: Tab): void {
    if (locked.tab !== tab) return;
    const { queue } = locked;
    locked = { tab: undefined, queue: [] };
    for (const next of queue) next();
  }

  async function openTab(): Promise<Tab> {
    let steps = Infinity;
    const isDead = () => steps <= 0;
    const step = async <T>(act: () => Promise<T>): Promise<T> => {
      if (steps-- <= 0) return die();
      const result = await act();
      return steps-- <= 0 ? die() : result;
    };
    const die = () => {
      release(tab);
      return never();
    };
    const mortal: Store = {
      write: (work) => step(() => store.write(work as Work<never>)),
      read: (work) => (isDead() ? never() : store.read(work)),
    };
    const tab: Tab = {
      outbox: makeOutbox(
        {
          store: mortal,
          send: (score) => step(() => send(tab, score)),
          sender: async () => world.login.userId,
          alone: (work) => alone(tab, work),
          now: () => world.clock.now,
          chance: () => 0.5,
          wakeAfter: (ms) => world.alarms.set(tab, world.clock.now + ms),
        },
        () => tabs.filter((one) => one !== tab && !one.isDead()).forEach(refresh),
      ),
      dieAfter(count) {
        steps = count;
        if (count <= 0) release(tab);
      },
      isDead,
    };
    tabs.push(tab);
    await tab.outbox.meet('golfer');
    await tab.outbox.drain();
    return tab;
  }

  const refresh = (tab: Tab) => void tab.outbox.refresh();

  async function passTime(tab: Tab): Promise<void> {
    for (let round = 0; round < 200; round++) {
      await tab.outbox.drain();
      const kept = await store.read((tx) => tx.list('scores', ['golfer']));
      if (!kept.some(({ state }) => state === 'waiting')) return;
      world.arriveLate();
      const alarm = world.alarms.get(tab);
      if (alarm !== undefined) world.clock.now = Math.max(world.clock.now, alarm);
    }
    throw new Error('it never came to an end');
  }

  const world: World = {
    clock: { now: Date.UTC(2026, 4, 9, 8) },
    fates,
    club: new Map(),
    history: [],
    requests: [],
    faults: [],
    login: { userId: 'golfer' },
    refuse: new Map(),
    meanwhile: () => ticks(3),
    write: change,
    openTab,
    arriveLate: () => late.splice(0).forEach((arrive) => arrive()),
    passTime,
    alarms: new Map(),
    store,
  };
  return world;
}

/** So many turns of whoever else waits. */
export async function ticks(count: number): Promise<void> {
  for (let tick = 0; tick < count; tick++) await Promise.resolve();
}

function codeOf(status: number): string {
  if (status === 401) return 'unauthenticated';
  return status === 403 ? 'http_403' : `status_${status}`;
}

/** A world with one tab open. */
export async function onePhone(fates: Fate[] = []) {
  const world = makeWorld(fates);
  const tab = await world.openTab();
  return { world, tab, outbox: tab.outbox };
}

/** The id of a hole of the one card of the world. */
export const idOf = (hole: number): string => holeId({ ...AT, hole });
