import { array, object, union } from 'valibot';
import { filled, handicapIndex } from '../../../lib/form-fields.ts';
import type { OtherPlayer } from './other-player.ts';

/** What has to be there before a round is asked for, by the names of the API. */
export const START = object({
  courseId: filled,
  playedOn: filled,
  players: array(union([object({ userId: filled }), object({ name: filled, handicapIndex })])),
});

/** Another player as it is typed, by the names of the API. */
export const typedPlayer = ({ kind, name, index, code }: OtherPlayer) =>
  kind === 'member' ? { userId: code } : { name, handicapIndex: index };
