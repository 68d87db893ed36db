import { invalidField } from '@golfroundpro/shared/http/app-error.ts';
import { holesInPlay } from '../../courses/domain/holes-in-play.ts';
import type { TransferPlayer, TransferRound, TransferScore } from '../transfer-format.ts';

/**
 * Checks what a schema cannot say of a round in a file: the rules of writing a score by the API.
 * @throws AppError invalid_request, with the path of the field
 */
export function checkRound({ holes, players }: TransferRound): void {
  const inPlay = holesInPlay(holes);
  for (const [index, player] of players.entries()) checkPlayer(player, `players.${index}.`, inPlay);
}

function checkPlayer({ total, scores = [] }: TransferPlayer, path: string, inPlay: number[]): void {
  if (typeof total === 'number' && scores.length > 0) {
    throw invalidField(`${path}total`, 'is for a player without holes');
  }
  for (const [index, score] of scores.entries()) {
    const field = `${path}scores.${index}.`;
    if (!inPlay.includes(score.hole)) throw invalidField(`${field}hole`, 'is not in play');
    if (scores.findIndex(({ hole }) => hole === score.hole) < index) {
      throw invalidField(`${field}hole`, 'is given twice');
    }
    checkScore(score, field);
  }
}

function checkScore({ strokes, pickedUp, putts }: TransferScore, field: string): void {
  if ((typeof strokes === 'number') === (pickedUp ?? false)) {
    throw invalidField(`${field}strokes`, 'give either strokes (1 to 20) or "pickedUp": true');
  }
  if (typeof strokes === 'number' && typeof putts === 'number' && putts > strokes) {
    throw invalidField(`${field}putts`, 'cannot be more than strokes');
  }
}
