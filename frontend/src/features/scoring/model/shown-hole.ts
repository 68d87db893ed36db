import type { HoleScore } from '../../../lib/api/schema.ts';
import { UNTOUCHED, isScored, type HoleEntry } from './hole-entry.ts';
import { isUnsent, type ClubScore, type KeptScore } from './kept-score.ts';

/** What a hole of a card shows, and where it is. */
export interface ShownHole {
  entry: HoleEntry;
  /** Nothing there; on this phone only; at the club; changed elsewhere; refused by the club. */
  state: 'empty' | 'local' | 'sent' | 'conflict' | 'refused';
  /** What the club has, as far as is known; version 0 for nothing. */
  club: ClubScore;
  /** Why the club refused it. */
  code?: string;
}

/** My own score where one waits, else the club's. */
export function shownHole(known: {
  /** Tapped a moment ago. */
  fresh?: HoleEntry;
  kept?: KeptScore;
  /** As the round was read. */
  loaded?: HoleScore;
}): ShownHole {
  const { fresh, kept } = known;
  const club = clubScoreOf(known);
  if (kept && isUnsent(kept)) {
    const state = kept.state === 'waiting' ? 'local' : (kept.state as 'conflict' | 'refused');
    return { entry: fresh ?? kept.entry, state, club, code: kept.code };
  }
  if (fresh) return { entry: fresh, state: 'local', club };
  return { entry: club, state: isScored(club) ? 'sent' : 'empty', club };
}

/** The later of what was read and what the club answered. */
function clubScoreOf(known: { kept?: KeptScore; loaded?: HoleScore }): ClubScore {
  const read = known.loaded ?? { ...UNTOUCHED, version: 0 };
  const told = known.kept?.club;
  return told && told.version >= read.version ? told : read;
}
