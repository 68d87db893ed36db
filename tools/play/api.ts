import type { HolesPlayed } from '../../services/round/courses/csv/course-seed.ts';
import type { HoleScore } from './scorecard.ts';

/** A round as `GET /api/v1/rounds/:id` tells it: what play reads besides comparing it. */
export interface RoundView {
  id: string;
  state: 'in_progress' | 'finished' | 'abandoned';
  courseName: string;
  holes: HolesPlayed;
  playedOn: string;
  players: {
    id: string;
    teeId: string;
    strokes: number | null;
    scores: Pick<HoleScore, 'hole' | 'strokes' | 'pickedUp'>[];
  }[];
}

/** A mean with the number of its parts. */
export interface AverageView {
  value: number | null;
  n: number;
}

/** What play shows of `GET /api/v1/analytics/me`. */
export interface AnalyticsView {
  figures: { rounds: number; eighteen: ScoreView; nine: ScoreView };
  bestByCourse: ScoredView[];
  trend: ScoredView[];
}

interface ScoreView {
  strokes: AverageView;
}

interface ScoredView {
  courseId: string;
  holes: HolesPlayed;
  playedOn: string;
  strokes: number | null;
  toPar: number | null;
}

/** What play shows of `GET /api/v1/handicaps/me`. */
export interface HandicapView {
  index: number | null;
  lowIndex: number | null;
  scores: number;
  outlook: { differential: number; index: number }[];
  asOf: string;
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
