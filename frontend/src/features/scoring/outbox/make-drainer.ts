import type { SavedHole } from '../../../lib/api/schema.ts';
import { concernsAll } from '../model/answer-score.ts';
import { holeId, type KeptScore } from '../model/kept-score.ts';
import { LONGEST_MS } from '../model/pace.ts';
import type { Store } from '../store/store.ts';
import {
  hasten,
  outcomeOf,
  paceOf,
  settleScore,
  takeScore,
  waitingScores,
  type Outcome,
} from './take-score.ts';

/** What the drainer is given: the club, the device and its clock. */
export interface Surroundings {
  store: Store;
  /** @throws ApiError */
  send: (score: KeptScore) => Promise<SavedHole>;
  /** Whose token is at hand; asks for one where none is. Rejects when the club is out of reach. */
  sender: () => Promise<string | undefined>;
  /** Runs the work while no other tab runs its own. */
  alone: <T>(work: () => Promise<T>) => Promise<T>;
  /** Called when what is kept has changed. */
  onChange: () => void;
  /** ms since 1970 */
  now: () => number;
  /** 0 to 1 */
  chance: () => number;
  /** Calls once, after so many ms; a later call takes the place of an earlier one. */
  wakeAfter: (ms: number) => void;
}

const LANES = 4;
const SOONEST_MS = 250;

export interface Drainer {
  /**
   * Sends what is due; resolves when nothing more can be sent now.
   * @param hasty also what waits after a failure
   */
  drain: (hasty?: boolean) => Promise<void>;
  /** Why the last attempt came to nothing: a code, "signed_out", or undefined. */
  trouble: () => string | undefined;
}

/** Sends the waiting scores of who is logged in, one request a hole at a time, for ever. */
export function makeDrainer(surroundings: Surroundings): Drainer {
  const { store, send, sender, alone, onChange, now, chance, wakeAfter } = surroundings;
  let running: Promise<void> | undefined;
  let wanted: 'no' | 'yes' | 'hasty' = 'no';
  let trouble: string | undefined;
  let who: string | undefined;

  async function pass(hasty: boolean): Promise<void> {
    who = await whoSends();
    if (who === undefined) return;
    const person = who;
    if (hasty) await store.write((tx) => hasten(tx, person));
    await openLane(person, new Set(), LANES);
  }

  /** Most taps wait alone: another lane is opened only where this one has found something. */
  async function openLane(person: string, busy: Set<string>, lanes: number): Promise<void> {
    const first = await take(person, busy);
    if (!first) return;
    const beside = lanes > 1 ? openLane(person, busy, lanes - 1) : undefined;
    await Promise.all([lane(person, busy, first), beside]);
  }

  async function whoSends(): Promise<string | undefined> {
    try {
      const who = await sender();
      if (who === undefined) trouble = 'signed_out';
      // What stopped the last attempt stands until the next one, also over a pass with nothing due.
      else if (trouble === 'signed_out') trouble = undefined;
      return who;
    } catch {
      trouble = 'network_error';
      wakeAfter(30_000);
      return undefined;
    }
  }

  async function lane(person: string, busy: Set<string>, first: KeptScore): Promise<void> {
    for (let next: KeptScore | undefined = first; next; next = await take(person, busy)) {
      // Somebody else may have logged in meanwhile.
      if ((await whoSends()) !== person) return;
      const outcome = await outcomeOf(send(next));
      await store.write((tx) => settleScore(tx, next, outcome, now(), chance()));
      busy.delete(holeId(next));
      onChange();
      if (isGeneral(outcome)) return;
    }
  }

  async function take(person: string, busy: Set<string>): Promise<KeptScore | undefined> {
    let mine: string | undefined;
    return store.write(async (tx) => {
      if (mine !== undefined) busy.delete(mine);
      const next = await takeScore(tx, person, busy, now());
      mine = next && holeId(next);
      // Within the transaction: the next lane's sees it.
      if (mine !== undefined) busy.add(mine);
      return next;
    });
  }

  function isGeneral(outcome: Outcome): boolean {
    trouble = 'error' in outcome ? outcome.error.code : undefined;
    return 'error' in outcome && concernsAll(outcome.error);
  }

  async function run(): Promise<void> {
    try {
      do {
        const hasty = wanted === 'hasty';
        wanted = 'no';
        await alone(() => pass(hasty));
      } while (isWanted());
    } finally {
      // In the same tick as the last look: what is wanted from now on starts a run of its own.
      running = undefined;
    }
    await setAlarm();
  }

  const isWanted = () => wanted !== 'no';

  /** Wakes when the next one is due. */
  async function setAlarm(): Promise<void> {
    if (who === undefined) return;
    const person = who;
    const [scores, pace] = await store.read(async (tx) => [
      await waitingScores(tx, person),
      await paceOf(tx, person),
    ]);
    if (scores.length === 0) return;
    const due = Math.max(pace.notBefore, Math.min(...scores.map(({ notBefore }) => notBefore)));
    wakeAfter(Math.min(Math.max(due - now(), SOONEST_MS), LONGEST_MS));
  }

  return {
    drain(hasty = false) {
      wanted = hasty || wanted === 'hasty' ? 'hasty' : 'yes';
      running ??= run();
      return running;
    },
    trouble: () => trouble,
  };
}
