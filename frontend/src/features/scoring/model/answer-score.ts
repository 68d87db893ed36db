import type { ApiError } from '../../../lib/api/api-error.ts';
import type { SavedHole } from '../../../lib/api/schema.ts';
import { sameEntry, type HoleEntry } from './hole-entry.ts';
import type { ClubScore, KeptScore, SentEntry } from './kept-score.ts';
import { slower } from './pace.ts';

/** A request that was given up may still reach the club for so long. */
const LATE_MS = 60_000;
const PERMANENT = new Set([400, 403, 404, 409, 422]);

/**
 * The club has `saved`: done, unless something else was tapped since, which goes on from there.
 * @param sent what was sent; `kept` is what is kept now
 */
export function saved(
  kept: KeptScore | undefined,
  sent: KeptScore,
  answer: SavedHole,
  now: number,
): KeptScore {
  const club = clubScore(answer);
  const base = { ...(kept ?? sent), version: club.version, club, sentAt: now };
  const standing = { ...base, code: undefined, failures: 0, notBefore: 0 };
  const done: KeptScore = { ...standing, state: 'sent', entry: entryOf(club), unanswered: [] };
  if (!kept || kept.state === 'sent') return done;
  const unanswered = stillUnderWay(kept, club, now);
  if (!sameEntry(kept.entry, club)) return { ...standing, state: 'waiting', unanswered };
  if (unanswered.length === 0) return done;
  // Another value, given up before, would fit this version if it came late: look once more then.
  return { ...standing, state: 'waiting', unanswered, notBefore: now + LATE_MS };
}

/** The club did not take it. Only what is clearly permanent is set aside. */
export function notSaved(
  kept: KeptScore,
  sent: KeptScore,
  error: ApiError,
  now: number,
  chance: number,
): KeptScore {
  const theirs = conflictingScore(error);
  if (theirs) {
    // A lost answer looks like somebody else's change: our own value there is no conflict.
    const isOurs = kept.unanswered.some(({ entry }) => sameEntry(entry, theirs));
    if (isOurs || sameEntry(kept.entry, theirs)) return saved(kept, sent, theirs, now);
    return { ...kept, state: 'conflict', club: clubScore(theirs), unanswered: [] };
  }
  const { failures, notBefore } = slower(kept, now, chance);
  if (isPermanent(error)) {
    // What was tapped since may be all right.
    return kept.seq === sent.seq
      ? { ...kept, state: 'refused', code: error.code, unanswered: withoutLast(kept) }
      : { ...kept, unanswered: withoutLast(kept) };
  }
  return { ...kept, failures, notBefore };
}

/** The whole club is out of reach or asks for patience: no other score would fare better now. */
export function concernsAll({ status }: ApiError): boolean {
  return [0, 401, 408, 429, 502, 503, 504].includes(status);
}

/** The club itself refused: an answer without a code of ours is some box on the way. */
export function isPermanent(error: ApiError): boolean {
  return PERMANENT.has(error.status) && !error.code.startsWith('http_');
}

/** Those of another value that the club would still take on the version it has now. */
function stillUnderWay(kept: KeptScore, club: ClubScore, now: number): SentEntry[] {
  return kept.unanswered.filter(
    ({ entry, version, at }) =>
      version === club.version && !sameEntry(entry, club) && Math.abs(now - at) < LATE_MS,
  );
}

function withoutLast({ unanswered }: KeptScore): SentEntry[] {
  return unanswered.slice(0, -1);
}

function clubScore(answer: SavedHole): ClubScore {
  return { ...entryOf(answer), version: answer.version };
}

/** What stands on the card of what the club answered. */
export function entryOf({
  strokes,
  pickedUp,
  putts,
  fairway,
  penalties,
  sand,
}: HoleEntry): HoleEntry {
  return { strokes, pickedUp, putts, fairway, penalties, sand };
}

function conflictingScore(error: ApiError): SavedHole | undefined {
  const current = error.code === 'version_mismatch' ? error.problem.current : undefined;
  const isScore = typeof current === 'object' && current !== null && 'version' in current;
  return isScore ? (current as SavedHole) : undefined;
}
