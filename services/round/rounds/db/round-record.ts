import type { HoleScore } from '../domain/hole-score.ts';
import type { RoundHoles } from '../../courses/domain/holes-in-play.ts';
import type { RoundContextKind } from '../../handicaps/domain/round-context.ts';
import type { RoundState } from '../domain/round-state.ts';
import type { SeatedPlayer } from '../domain/seat-player.ts';

/** The score of one hole as it stands; its history is the event log. */
export type HoleRecord = HoleScore & { hole: number; version: number };

/** A player on the card, with what was written down for them. */
export interface PlayerRecord extends SeatedPlayer {
  /** Entered instead of holes. */
  totalStrokes: number | null;
  totalVersion: number;
  /** In the order of the holes; a cleared hole is among them, without strokes. */
  scores: HoleRecord[];
}

/** A round as the tables hold it; `version` rises by one with every change of it. */
export interface RoundRecord {
  id: string;
  version: number;
  state: RoundState;
  context: RoundContextKind;
  courseId: string;
  courseName: string;
  /** A course that the club does not keep: the round is on no board and in no figure of the club's. */
  ownCourse: boolean;
  cardVersion: number;
  holes: RoundHoles;
  /** 18, or the nine that is played once or twice. */
  holesOnCard: number;
  /** Local date of play at the course, YYYY-MM-DD. */
  playedOn: string;
  ownerId: string;
  markerId: string | null;
  /** Percent of the course handicap that is played with. */
  handicapAllowance: number;
  startedAt: Date;
  finishedAt: Date | null;
  /** In the order of their seats, without those who left. */
  players: PlayerRecord[];
}
