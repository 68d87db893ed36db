import { invalid, invalidField } from '@golfroundpro/shared/http/app-error.ts';
import { holesInPlay, type RoundHoles } from '../../courses/domain/holes-in-play.ts';
import { totalFault } from '../../courses/domain/play-faults.ts';
import { scoreFault } from '../../rounds/domain/check-figures.ts';
import type { TransferPlayer, TransferRound, TransferScore } from '../transfer-format.ts';

/**
 * Checks what a schema cannot say of a round in a file: the rules of writing a score by the API.
 * @throws AppError invalid_request, with the path of the field
 */
export function checkRound({ holes, players }: TransferRound): void {
  for (const [index, player] of players.entries()) checkPlayer(player, `players.${index}.`, holes);
}

function checkPlayer(
  { total, scores = [] }: TransferPlayer,
  path: string,
  holes: RoundHoles,
): void {
  const inPlay = holesInPlay(holes);
  if (typeof total === 'number' && scores.length > 0) {
    throw invalidField(`${path}total`, 'is for a player without holes', 'either_or');
  }
  const fault = typeof total === 'number' ? totalFault(total, holes) : undefined;
  if (fault) throw invalid({ ...fault, field: `${path}total` });
  for (const [index, score] of scores.entries()) {
    const field = `${path}scores.${index}.`;
    if (!inPlay.includes(score.hole))
      throw invalidField(`${field}hole`, 'is not in play', 'not_in_play');
    if (scores.findIndex(({ hole }) => hole === score.hole) < index) {
      throw invalidField(`${field}hole`, 'is given twice', 'given_twice');
    }
    checkScore(score, field);
  }
}

function checkScore(score: TransferScore, field: string): void {
  const { strokes, pickedUp } = score;
  if ((typeof strokes === 'number') === (pickedUp ?? false)) {
    throw invalidField(
      `${field}strokes`,
      'give either strokes (1 to 20) or "pickedUp": true',
      'either_or',
    );
  }
  const fault = scoreFault(score);
  if (fault) throw invalid({ ...fault, field: field + fault.field });
}
