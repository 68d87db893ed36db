import { toApiError, type ApiError } from '../../../lib/api/api-error.ts';
import type { SavedHole } from '../../../lib/api/schema.ts';
import { concernsAll, entryOf, notSaved, saved } from '../model/answer-score.ts';
import { sameEntry } from '../model/hole-entry.ts';
import { holeId, type KeptScore } from '../model/kept-score.ts';
import { isDue, slower, type Pace } from '../model/pace.ts';
import type { Transaction } from '../store/store.ts';
import { replace } from './keep-tap.ts';

/** The scores of one person that wait to be sent. */
export async function waitingScores(tx: Transaction, userId: string): Promise<KeptScore[]> {
  return (await tx.list('scores', [userId])).filter(({ state }) => state === 'waiting');
}

/** When the whole queue of a person may go on. */
export async function paceOf(tx: Transaction, userId: string): Promise<Pace> {
  const note = await tx.get('notes', [paceName(userId)]);
  return (note?.value as Pace | undefined) ?? { failures: 0, notBefore: 0 };
}

/** Something has changed (focus, a network): everything is due, unless the club asked to wait. */
export async function hasten(tx: Transaction, userId: string): Promise<void> {
  if (!(await paceOf(tx, userId)).held) await tx.delete('notes', [paceName(userId)]);
  for (const score of await waitingScores(tx, userId)) {
    if (score.notBefore > 0) await tx.put('scores', { ...score, notBefore: 0 });
  }
}

/**
 * The next score to send, noted as sent before it is: a page that dies now will know its own value.
 * Those that failed least go first, so that one that never gets through keeps nothing else back.
 */
export async function takeScore(
  tx: Transaction,
  userId: string,
  busy: ReadonlySet<string>,
  now: number,
): Promise<KeptScore | undefined> {
  if (!isDue(await paceOf(tx, userId), now)) return undefined;
  const [next] = (await waitingScores(tx, userId))
    .filter((score) => isDue(score, now) && !busy.has(holeId(score)))
    .sort((one, other) => one.failures - other.failures || one.seq - other.seq);
  if (!next) return undefined;
  const { entry, version } = next;
  const others = next.unanswered.filter(
    (one) => one.version !== version || !sameEntry(one.entry, entry),
  );
  const taken = { ...next, unanswered: [...others, { entry, version, at: now }] };
  await tx.put('scores', taken);
  return taken;
}

/** What became of a request. */
export type Outcome = { saved: SavedHole } | { error: ApiError };

/** Writes down what became of it. */
export async function settleScore(
  tx: Transaction,
  sent: KeptScore,
  outcome: Outcome,
  now: number,
  chance: number,
): Promise<void> {
  const name = paceName(sent.userId);
  const pace = await paceOf(tx, sent.userId);
  // A wait that another lane was given a moment ago stands.
  const isFree = isDue(pace, now);
  if ('saved' in outcome) {
    if (isFree) await tx.delete('notes', [name]);
    await replace(tx, sent, (kept) => {
      // Whatever it made of what was sent is what stands, where nothing was tapped since.
      const isAnswered = kept?.state === 'waiting' && kept.seq === sent.seq;
      const asked = isAnswered ? { ...kept, entry: entryOf(outcome.saved) } : kept;
      return saved(asked, sent, outcome.saved, now);
    });
    return;
  }
  const { error } = outcome;
  await replace(tx, sent, (kept) =>
    kept?.state === 'waiting' ? notSaved(kept, sent, error, now, chance) : kept,
  );
  if (!concernsAll(error) || !(isFree || error.retryAfterSeconds)) return;
  await tx.put('notes', { name, value: slower(pace, now, chance, error.retryAfterSeconds) });
}

/** The club's answer, or why there is none; what is no score of ours came from some box on the way. */
export async function outcomeOf(answer: Promise<SavedHole>): Promise<Outcome> {
  try {
    const saved = await answer;
    if (!Number.isInteger(saved?.version)) throw new TypeError('not a score');
    return { saved };
  } catch (thrown) {
    return { error: toApiError(thrown) };
  }
}

function paceName(userId: string): string {
  return `pace of ${userId}`;
}
