import { shallowReactive } from 'vue';
import { toApiError, type ApiError } from '../../../lib/api/api-error.ts';
import type { SavedHole } from '../../../lib/api/schema.ts';
import { sameEntry, type HoleEntry } from '../../scoring/index.ts';

/** Where one hole's score is on its way to the club. */
export interface OutboxEntry {
  entry: HoleEntry;
  /** The hole's version the entry was made on; after saving, the version it got. */
  version: number;
  status: 'saving' | 'saved' | 'failed' | 'conflict';
  error?: ApiError;
  /** With a conflict: what the club has. */
  theirs?: SavedHole;
  /** What the club last confirmed to this page. */
  confirmed?: HoleEntry;
}

/** @throws ApiError; version_mismatch carries the club's score as `current` */
export type SendScore = (hole: number, entry: HoleEntry, version: number) => Promise<SavedHole>;

/** The one way by which scores leave this page. An offline queue takes its place behind this face. */
export interface ScoreOutbox {
  entries: ReadonlyMap<number, OutboxEntry>;
  /** Takes a score and sends it; the last one given for a hole wins. */
  put(hole: number, entry: HoleEntry, seenVersion: number): void;
  retry(hole: number): void;
  /** Ends a conflict by sending mine over theirs, which the player has now seen. */
  keepMine(hole: number): void;
  /** Ends a conflict, or gives up a failed score: the club's value stands. */
  discard(hole: number): void;
  unsavedHoles(): number[];
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

/** One lane per hole: a request at a time, each on the version the last one got. */
export function makeScoreOutbox(send: SendScore): ScoreOutbox {
  const entries = shallowReactive(new Map<number, OutboxEntry>());
  const running = new Map<number, Promise<void>>();
  /** Entries that were sent without an answer: the club may have them. */
  const unanswered = new Map<number, HoleEntry[]>();

  function update(hole: number, change: Partial<OutboxEntry>): void {
    const before = entries.get(hole);
    if (before) entries.set(hole, { ...before, ...change });
  }

  function start(hole: number): void {
    update(hole, { status: 'saving', error: undefined, theirs: undefined });
    if (entries.has(hole) && !running.has(hole)) running.set(hole, drain(hole));
  }

  async function drain(hole: number): Promise<void> {
    let next = entries.get(hole);
    while (next?.status === 'saving') {
      await sendOnce(hole, next);
      next = entries.get(hole);
    }
    // In the same tick as the last look: what is put from now on starts a lane of its own.
    running.delete(hole);
  }

  async function sendOnce(hole: number, sent: OutboxEntry): Promise<void> {
    try {
      const saved = await send(hole, sent.entry, sent.version);
      settle(hole, sent.entry, saved.version);
    } catch (thrown) {
      fail(hole, sent, toApiError(thrown));
    }
  }

  /** The club has `confirmed`: done, unless the player has put something else since. */
  function settle(hole: number, confirmed: HoleEntry, version: number): void {
    unanswered.delete(hole);
    const wanted = entries.get(hole)?.entry;
    const done = wanted !== undefined && sameEntry(wanted, confirmed);
    update(hole, { version, confirmed, status: done ? 'saved' : 'saving' });
  }

  function fail(hole: number, sent: OutboxEntry, error: ApiError): void {
    const ours = [...(unanswered.get(hole) ?? []), sent.entry];
    const theirs = conflictingScore(error);
    if (theirs && theirs.version !== sent.version) {
      // A lost answer looks like somebody else's change: our own value there is no conflict.
      if (ours.some((one) => sameEntry(one, theirs))) settle(hole, theirs, theirs.version);
      else update(hole, { status: 'conflict', theirs });
      return;
    }
    if (error.status === 0 || error.status >= 500) unanswered.set(hole, ours);
    update(hole, { status: 'failed', error });
  }

  return {
    entries,
    put(hole, entry, seenVersion) {
      const before = entries.get(hole);
      if (before?.status === 'conflict') return update(hole, { entry });
      const version = Math.max(before?.version ?? 0, seenVersion);
      entries.set(hole, { entry, version, status: 'saving', confirmed: before?.confirmed });
      start(hole);
    },
    retry: start,
    keepMine(hole) {
      const theirs = entries.get(hole)?.theirs;
      if (!theirs) return;
      update(hole, { version: theirs.version });
      start(hole);
    },
    discard(hole) {
      const given = entries.get(hole);
      const standing = given?.theirs ?? given?.confirmed;
      unanswered.delete(hole);
      if (!given || !standing) entries.delete(hole);
      else {
        const version = given.theirs?.version ?? given.version;
        entries.set(hole, { entry: standing, confirmed: standing, version, status: 'saved' });
      }
    },
    unsavedHoles: () =>
      [...entries].filter(([, one]) => one.status !== 'saved').map(([hole]) => hole),
    idle: async () => void (await Promise.all(running.values())),
  };
}

function conflictingScore(error: ApiError): SavedHole | undefined {
  const current = error.code === 'version_mismatch' ? error.problem.current : undefined;
  const isScore = typeof current === 'object' && current !== null && 'version' in current;
  return isScore ? (current as SavedHole) : undefined;
}
