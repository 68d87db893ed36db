import { computed, shallowReactive, shallowRef, type ComputedRef, type ShallowRef } from 'vue';
import type { RoundDetail } from '../../../lib/api/schema.ts';
import type { HoleEntry } from '../model/hole-entry.ts';
import {
  holeId,
  isUnsent,
  type HoleKey,
  type KeptScore,
  type KeptTap,
} from '../model/kept-score.ts';
import type { KeptRound } from '../model/kept-score.ts';
import type { Transaction } from '../store/store.ts';
import { forgetPerson, keepRound } from './keep-round.ts';
import { keepTap, replace, takeOver, undoTap } from './keep-tap.ts';
import { makeDrainer, type Surroundings } from './make-drainer.ts';

/** Why a round's scores are not all at the club. */
export interface Left {
  /** Those that the club has yet to take, or the person to decide about. */
  scores: KeptScore[];
  /** What stopped the last attempt: an error's code, "signed_out", or undefined. */
  why: string | undefined;
}

/** The scores of this phone on their way to the club: kept first, then sent. */
export interface Outbox {
  /** Whose scores are seen and kept; undefined until somebody is known. */
  person: Readonly<ShallowRef<string | undefined>>;
  /** What is kept for that person, by `holeId`. */
  scores: Readonly<ShallowRef<ReadonlyMap<string, KeptScore>>>;
  /** Those of them that the club does not have, the oldest first. */
  unsent: ComputedRef<KeptScore[]>;
  /** What was tapped a moment ago and is not on the disk yet, by `holeId`. */
  fresh: ReadonlyMap<string, HoleEntry>;
  /** Rounds as last read, by id; loaded by `loadRound`. */
  rounds: ReadonlyMap<string, KeptRound>;
  /** What can be undone in a round. */
  canUndo: (roundId: string) => boolean;
  /** Keeps a score, and sends it then; shown at once. @throws when nobody is known */
  tap: (
    at: Omit<HoleKey, 'userId'>,
    entry: HoleEntry,
    seen: { entry: HoleEntry; version: number },
  ) => Promise<void>;
  /** Takes the last tap of a round back, also one of before a reload. */
  undo: (roundId: string, seenVersion: (tap: KeptTap) => number) => Promise<KeptTap | undefined>;
  /** Decides about a score that was set aside. */
  decide: (
    at: Omit<HoleKey, 'userId'>,
    how: (kept: KeptScore) => KeptScore | undefined,
  ) => Promise<void>;
  /** Takes over what waited on another phone, of whomever it was: it is sent in this person's name. */
  takeOver: (scores: KeptScore[]) => Promise<void>;
  keepRound: (round: RoundDetail) => Promise<void>;
  loadRound: (roundId: string) => Promise<void>;
  /** Resolves when nothing of the round can be sent any more now. */
  flush: (roundId: string) => Promise<Left>;
  /** How many scores of this person the club does not have. */
  waitingOf: (userId: string) => Promise<number>;
  drain: (hasty?: boolean) => Promise<void>;
  /** Reads again what another tab may have changed. */
  refresh: () => Promise<void>;
  /** Who uses this phone from now on; of who used it before only what waits is kept. */
  meet: (userId: string | undefined) => Promise<void>;
}

/** @param tellTabs says to the other tabs that what is kept has changed */
export function makeOutbox(
  surroundings: Omit<Surroundings, 'onChange'>,
  tellTabs: () => void,
): Outbox {
  const { store, now } = surroundings;
  const person = shallowRef<string>();
  const scores = shallowRef<ReadonlyMap<string, KeptScore>>(new Map());
  const fresh = shallowReactive(new Map<string, HoleEntry>());
  const rounds = shallowReactive(new Map<string, KeptRound>());
  const undoable = shallowReactive(new Map<string, number>());
  const drainer = makeDrainer({ ...surroundings, onChange: () => void changed() });
  /** Whose scores are the ones that are shown. */
  let seenFor: string | undefined;
  let looking: Promise<void> | undefined;
  let nextLook: Promise<void> | undefined;

  /** Resolves when a look that began after the call is shown. */
  function refresh(): Promise<void> {
    nextLook ??= (looking ?? Promise.resolve()).then(() => {
      looking = nextLook;
      nextLook = undefined;
      return look();
    });
    return nextLook;
  }

  async function look(): Promise<void> {
    const who = person.value;
    const open = [...rounds.keys()];
    const found = await store.read((tx) => readAll(tx, who, open));
    if (who !== person.value) return;
    seenFor = who;
    scores.value = new Map(found.scores.map((score) => [holeId(score), score]));
    for (const round of found.rounds) {
      // The same reading again would draw the whole screen anew, at each tap.
      if (rounds.get(round.roundId)?.readAt !== round.readAt) rounds.set(round.roundId, round);
    }
    undoable.clear();
    for (const { roundId } of found.taps) undoable.set(roundId, (undoable.get(roundId) ?? 0) + 1);
  }

  async function changed(): Promise<void> {
    tellTabs();
    await refresh();
  }

  function known(): string {
    if (person.value === undefined) throw new Error('nobody is known on this phone');
    return person.value;
  }

  return {
    person,
    scores,
    unsent: computed(() =>
      [...scores.value.values()].filter(isUnsent).sort((one, other) => one.seq - other.seq),
    ),
    fresh,
    rounds,
    canUndo: (roundId) => (undoable.get(roundId) ?? 0) > 0,
    async tap(at, entry, seen) {
      const userId = known();
      const id = holeId(at);
      const own = { ...entry };
      fresh.set(id, own);
      const tap = { ...at, userId, entry: own, seen: seen.version, at: now() };
      try {
        await store.write((tx) => keepTap(tx, tap, { ...seen.entry }));
        await changed();
      } finally {
        if (fresh.get(id) === own) fresh.delete(id);
      }
      void drainer.drain();
    },
    async undo(roundId, seen) {
      const userId = known();
      const undone = await store.write((tx) => undoTap(tx, { userId, roundId, seen, at: now() }));
      await changed();
      void drainer.drain();
      return undone;
    },
    async decide(at, how) {
      const key = { ...at, userId: known() };
      await store.write((tx) => replace(tx, key, (kept) => kept && how(kept)));
      await changed();
      void drainer.drain();
    },
    async takeOver(others) {
      const userId = known();
      await store.write(async (tx) => {
        for (const score of others) await takeOver(tx, { ...score, userId });
      });
      await changed();
      void drainer.drain(true);
    },
    async keepRound(round) {
      const userId = known();
      const plain = JSON.parse(JSON.stringify(round)) as RoundDetail;
      const read = { round: plain, userId, roundId: round.id, readAt: now() };
      await store.write((tx) => keepRound(tx, read));
      await show(round.id);
      tellTabs();
    },
    loadRound: show,
    async flush(roundId) {
      await drainer.drain(true);
      const userId = known();
      const kept = await store.read((tx) => tx.list('scores', [userId, roundId]));
      return { scores: kept.filter(isUnsent), why: drainer.trouble() };
    },
    waitingOf: (userId) =>
      store.read(async (tx) => (await tx.list('scores', [userId])).filter(isUnsent).length),
    drain: drainer.drain,
    refresh,
    meet,
  };

  async function show(roundId: string): Promise<void> {
    const userId = known();
    const kept = await store.read((tx) => tx.get('rounds', [userId, roundId]));
    // Never a round without its scores: it would open at a hole that has been played.
    if (seenFor !== userId) await refresh();
    if (kept && person.value === userId) rounds.set(roundId, kept);
  }

  async function meet(userId: string | undefined): Promise<void> {
    const before = person.value;
    if (before !== userId) {
      person.value = userId;
      // Nothing of who was here before is seen while the database is asked.
      seenFor = undefined;
      scores.value = new Map();
      rounds.clear();
      undoable.clear();
      if (before !== undefined) {
        await store.write((tx) => forgetPerson(tx, before));
        tellTabs();
      }
      await refresh();
    }
    if (userId !== undefined) void drainer.drain(true);
  }
}

async function readAll(tx: Transaction, userId: string | undefined, open: string[]) {
  if (userId === undefined) return { scores: [], taps: [], rounds: [] };
  const found = await Promise.all(open.map((roundId) => tx.get('rounds', [userId, roundId])));
  return {
    scores: await tx.list('scores', [userId]),
    taps: await tx.list('taps', [userId]),
    rounds: found.filter((round) => round !== undefined),
  };
}
