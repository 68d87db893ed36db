import type { HoleScore } from '../rounds/domain/hole-score.ts';
import type { RoundHoles } from '../courses/domain/holes-in-play.ts';
import type { CardHole, Gender } from '../courses/domain/player-card.ts';
import type { RoundContextKind } from '../handicaps/domain/round-context.ts';

/** A row of `round`: a finished round. */
export interface RoundRow {
  id: string;
  version: number;
  ownerId: string;
  courseId: string;
  cardVersion: number;
  holes: RoundHoles;
  playedOn: string;
  context: RoundContextKind;
  startedAt: number;
  finishedAt: number;
}

/** A row of `round_player`: the card as the player had it; user and name are never both there. */
export interface PlayerRow {
  id: string;
  roundId: string;
  userId: string | null;
  name: string | null;
  teeId: string;
  gender: Gender | null;
  seat: number;
  courseId: string;
  context: RoundContextKind;
  playedOn: string;
  startedAt: number;
  card: CardHole[];
  rating: { courseRatingTenths: number; slope: number; par: number } | null;
  indexTenths: number;
  courseHandicap: number | null;
  playingHandicap: number | null;
}

/** A row of `hole_score`. */
export interface ScoreRow extends HoleScore {
  playerId: string;
  hole: number;
  version: number;
  scoredBy: string;
  scoredAt: number;
}

/** A row of `event`; its position is given by the order in which rows are written. */
export interface EventRow {
  eventId: string;
  type: string;
  aggregateId: string;
  data: object;
  occurredAt: number;
}

/** Rows of all tables; times are epoch milliseconds, events stand in the order of time. */
export interface ClubRows {
  rounds: RoundRow[];
  players: PlayerRow[];
  scores: ScoreRow[];
  events: EventRow[];
}
