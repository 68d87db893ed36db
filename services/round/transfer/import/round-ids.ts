import { plainName } from '../../courses/domain/plain-name.ts';
import { oneLine } from '@golfroundpro/shared/csv/csv-cell.ts';
import type { CourseFinder } from './find-course.ts';
import { ownPlace, teeOf } from './settle-round.ts';
import { mintedId } from './transfer-ids.ts';
import type { TransferRound } from '../transfer-format.ts';

/** Gives each round of a file its id, the rounds in the order of the file within a day. */
export interface RoundIds {
  /**
   * The id in the file, else the one that is minted from what the round is.
   * @throws AppError invalid_request
   */
  next: (round: TransferRound) => Promise<string>;
}

/** Makes the ids for one import. */
export function makeRoundIds(courses: CourseFinder, userId: string): RoundIds {
  const places = new Map<string, number>();
  return {
    next: async (round) => {
      if (round.id !== undefined) return round.id;
      const { playedOn, holes, players } = round;
      const { courseId, ...card } = await courses.find(round);
      const own = ownPlace(round);
      const { teeId: tee, name } = players[own]!;
      const facts = { userId, playedOn, courseId, holes, teeId: teeOf(tee, own, card).id };
      // A row of somebody else is no second round of yours: it has your id, and differs.
      const key = JSON.stringify([facts, plainName(oneLine(name ?? ''))]);
      const place = (places.get(key) ?? 0) + 1;
      places.set(key, place);
      return mintedId({ ...facts, place });
    },
  };
}
