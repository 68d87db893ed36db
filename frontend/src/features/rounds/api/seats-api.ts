import { api, unwrap } from '../../../lib/api/client.ts';
import type {
  Correction,
  NewPlayer,
  RoundCorrection,
  RoundDetail,
} from '../../../lib/api/schema.ts';

const PLAYER = '/api/v1/rounds/{roundId}/players/{playerId}';

/** Adds a member or a guest to a round that is being played. */
export function addPlayer(roundId: string, body: NewPlayer): Promise<RoundDetail> {
  const params = { path: { roundId } };
  return unwrap(api.POST('/api/v1/rounds/{roundId}/players', { params, body }));
}

/** Puts right what a player was seated with; scores stay. */
export function correctPlayer(
  roundId: string,
  playerId: string,
  body: Correction,
): Promise<RoundDetail> {
  return unwrap(api.PATCH(PLAYER, { params: { path: { roundId, playerId } }, body }));
}

/** Takes a player off the card. */
export function removePlayer(roundId: string, playerId: string): Promise<RoundDetail> {
  return unwrap(api.DELETE(PLAYER, { params: { path: { roundId, playerId } } }));
}

/** Puts right day or course of the round; scores stay. */
export function correctRound(roundId: string, body: RoundCorrection): Promise<RoundDetail> {
  return unwrap(api.PATCH('/api/v1/rounds/{roundId}', { params: { path: { roundId } }, body }));
}

/** Says who marks the card; null for nobody. */
export function setMarker(roundId: string, markerId: string | null): Promise<RoundDetail> {
  const params = { path: { roundId } };
  return unwrap(api.PUT('/api/v1/rounds/{roundId}/marker', { params, body: { userId: markerId } }));
}

/** Writes a total in place of holes; null takes it away. */
export async function writeTotal(
  roundId: string,
  playerId: string,
  strokes: number | null,
): Promise<void> {
  const params = { path: { roundId, playerId } };
  await unwrap(api.PUT(`${PLAYER}/total`, { params, body: { strokes } }));
}
