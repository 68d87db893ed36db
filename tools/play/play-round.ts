import type { RoundView } from './api.ts';
import { GatewayError } from './client.ts';
import type { Send } from './client.ts';
import { cardIds } from './scorecard.ts';
import type { HoleScore, Scorecard } from './scorecard.ts';

/**
 * Plays a card as its golfer would: start, one score after another, finish. A round that an
 * earlier run began is taken up again, a finished one is left as it is (and compared later).
 * Throws GatewayError.
 */
export async function playRound(
  send: Send,
  card: Scorecard,
  courseId: string,
  onHole: () => void,
): Promise<'played' | 'found'> {
  const { roundId, playerId } = cardIds(card);
  const round = await startRound(send, card, courseId);
  if (round.state === 'finished') return 'found';
  for (const score of card.scores) {
    const path = `/api/v1/rounds/${roundId}/players/${playerId}/holes/${score.hole}`;
    await send('PUT', path, { body: holeBody(score) });
    onHole();
  }
  await unlessRefusedAs('round_finished', send('POST', `/api/v1/rounds/${roundId}/finish`));
  return 'played';
}

async function startRound(send: Send, card: Scorecard, courseId: string): Promise<RoundView> {
  const { roundId, playerId } = cardIds(card);
  const { teeId, holes, playedOn } = card;
  const body = { id: roundId, playerId, courseId, teeId, holes, playedOn };
  const started = await unlessRefusedAs(
    'id_taken',
    send<RoundView>('POST', '/api/v1/rounds', { body }),
  );
  return started ?? send<RoundView>('GET', `/api/v1/rounds/${roundId}`);
}

function holeBody({ strokes, pickedUp, putts }: HoleScore) {
  return { ...(pickedUp ? { pickedUp } : { strokes }), ...(putts === null ? {} : { putts }) };
}

async function unlessRefusedAs<Answer>(code: string, answer: Promise<Answer>) {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof GatewayError && error.code === code) return undefined;
    throw error;
  }
}
