/** Who stands behind a round, and what a decision about rights needs of it. */
export interface RoundPeople {
  ownerId: string;
  markerId: string | null;
}

/** Whose seat it is, or who has yet to accept it. */
interface Seated {
  userId: string | null;
  invitedId: string | null;
}

/** Owner and marker write anyone's score; a member their own. A guest's userId is null. */
export function mayWriteScore(
  { ownerId, markerId }: RoundPeople,
  playerUserId: string | null,
  userId: string,
): boolean {
  return [ownerId, markerId, playerUserId].includes(userId);
}

/** Owner and marker close the card. */
export function mayFinish({ ownerId, markerId }: RoundPeople, userId: string): boolean {
  return userId === ownerId || userId === markerId;
}

/** The rest is the owner's: who plays, who marks, abandon, reopen, share. */
export function mayManage({ ownerId }: RoundPeople, userId: string): boolean {
  return userId === ownerId;
}

/** The owner takes others off; a member leaves by themself. The owner stays. */
export function mayTakeOff(
  { ownerId }: RoundPeople,
  playerUserId: string | null,
  userId: string,
): boolean {
  return userId === ownerId || userId === playerUserId;
}

/** Owner, marker and those who play (and have not left), or are asked to, see the round. */
export function readersOf({
  ownerId,
  markerId,
  players,
}: RoundPeople & { players: Seated[] }): string[] {
  const seated = players.flatMap(({ userId, invitedId }) => [userId, invitedId]);
  return [...new Set([ownerId, markerId, ...seated])].filter((userId) => userId !== null);
}

/** Whether somebody is one of them. */
export function mayRead(round: RoundPeople & { players: Seated[] }, userId: string): boolean {
  return readersOf(round).includes(userId);
}
