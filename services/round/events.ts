import { PLAYER_CORRECTED, ROUND_CORRECTED } from './events/correction-events.ts';
import { MEMBER_INVITED } from './events/invitation-events.ts';
import {
  MARKER_CHANGED,
  PLAYER_ACCEPTED,
  PLAYER_DECLINED,
  PLAYER_ERASED,
  PLAYER_JOINED,
  PLAYER_LEFT,
} from './events/player-events.ts';
import { ROUND_STARTED } from './events/round-started.ts';
import { HOLE_SCORED, TOTAL_SCORED } from './events/score-events.ts';
import {
  ROUND_ABANDONED,
  ROUND_DELETED,
  ROUND_FINISHED,
  ROUND_REOPENED,
} from './events/state-events.ts';

/** Every event of a round. */
export const ROUND_EVENTS = [
  ROUND_STARTED,
  PLAYER_JOINED,
  PLAYER_ACCEPTED,
  PLAYER_DECLINED,
  PLAYER_CORRECTED,
  ROUND_CORRECTED,
  PLAYER_LEFT,
  MARKER_CHANGED,
  HOLE_SCORED,
  TOTAL_SCORED,
  ROUND_FINISHED,
  ROUND_REOPENED,
  ROUND_ABANDONED,
  ROUND_DELETED,
  PLAYER_ERASED,
];

/** Every event of an invitation. */
export const INVITATION_EVENTS = [MEMBER_INVITED];
