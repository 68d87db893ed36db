import {
  MARKER_CHANGED,
  PLAYER_ERASED,
  PLAYER_JOINED,
  PLAYER_LEFT,
} from './events/player-events.ts';
import { ROUND_STARTED } from './events/round-started.ts';
import { HOLE_SCORED, TOTAL_SCORED } from './events/score-events.ts';
import { ROUND_ABANDONED, ROUND_FINISHED, ROUND_REOPENED } from './events/state-events.ts';

/** Every event this service produces. */
export const ROUND_EVENTS = [
  ROUND_STARTED,
  PLAYER_JOINED,
  PLAYER_LEFT,
  MARKER_CHANGED,
  HOLE_SCORED,
  TOTAL_SCORED,
  ROUND_FINISHED,
  ROUND_REOPENED,
  ROUND_ABANDONED,
  PLAYER_ERASED,
];
