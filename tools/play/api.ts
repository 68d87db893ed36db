import type { HolesPlayed } from '../../services/round/seed/course-seed.ts';
import type { HoleScore } from './scorecard.ts';

/** A round as `GET /api/v1/rounds/:id` tells it; what play does not use is left out. */
export interface RoundView {
  id: string;
  state: 'in_progress' | 'finished';
  courseId: string;
  courseName: string;
  holes: HolesPlayed;
  playedOn: string;
  players: { id: string; teeId: string; strokes: number | null; scores: HoleScore[] }[];
}

export interface BestRound {
  courseId: string;
  holes: HolesPlayed;
  strokes: number;
  toPar: number;
  roundId: string;
  playedOn: string;
}

export interface TrendRound {
  roundId: string;
  playedOn: string;
  courseId: string;
  holes: HolesPlayed;
  strokes: number | null;
  toPar: number | null;
}

/** The figures of `GET /api/v1/analytics/me` that can be reckoned from the rounds. */
export interface Figures {
  rounds: number;
  averageScore: number | null;
  averageScoreNine: number | null;
  bestByCourse: BestRound[];
  trend: TrendRound[];
}

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** The members of a problem document (RFC 9457) that play shows. */
export interface Problem {
  code?: string;
  title?: string;
  detail?: string;
  errors?: { field: string; message: string }[];
}
