import { v5 as uuidV5 } from 'uuid';

const NAMESPACE = '8f6d3f36-51f0-4d0f-9a5a-0f3c0b7c9d11';

/** The id that something with `originalId` gets in the hands of another user: always the same. */
export function derivedId(userId: string, originalId: string): string {
  return uuidV5(`${userId}/${originalId}`, NAMESPACE);
}

/** The id of a round that came without one: the same user, day, course, holes and tee are one round. */
export function mintedId(
  userId: string,
  round: { playedOn: string; courseId: string; holes: string; teeId: string },
): string {
  const { playedOn, courseId, holes, teeId } = round;
  return uuidV5([userId, playedOn, courseId, holes, teeId].join('/'), NAMESPACE);
}

/** The id of a player who came without one, by their place in the file. */
export function playerIdOf(roundId: string, index: number): string {
  return uuidV5(`${roundId}/${index}`, NAMESPACE);
}
