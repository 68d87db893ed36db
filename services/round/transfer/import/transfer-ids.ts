import { v5 as uuidV5 } from 'uuid';

const NAMESPACE = '8f6d3f36-51f0-4d0f-9a5a-0f3c0b7c9d11';

/** The id that something with `originalId` gets in the hands of another user: always the same. */
export function derivedId(userId: string, originalId: string): string {
  return uuidV5(`${userId}/${originalId}`, NAMESPACE);
}

/** What makes the id of a round that came without one. */
export interface RoundFacts {
  userId: string;
  playedOn: string;
  courseId: string;
  holes: string;
  teeId: string;
  /** Among the rounds of a file that are equal in all of this, from 1: one may play twice in a day. */
  place: number;
}

/** The id of a round that came without one: the same file again makes the same ids. */
export function mintedId({ userId, playedOn, courseId, holes, teeId, place }: RoundFacts): string {
  const facts = [userId, playedOn, courseId, holes, teeId, ...(place > 1 ? [place] : [])];
  return uuidV5(facts.join('/'), NAMESPACE);
}

/** The id of a player who came without one, by their place in the file. */
export function playerIdOf(roundId: string, index: number): string {
  return uuidV5(`${roundId}/${index}`, NAMESPACE);
}
