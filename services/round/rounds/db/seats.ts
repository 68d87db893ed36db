import type { PoolClient } from 'pg';

/** A player who is on the card: who they are and where they sit. */
export interface Seat {
  id: string;
  userId: string | null;
  /** A member who has yet to accept the card. */
  invitedId: string | null;
  name: string | null;
  teeId: string;
  seat: number;
}

const READ = `
  SELECT id, user_id AS "userId", invited_id AS "invitedId", name, tee_id AS "teeId", seat FROM round_player
  WHERE round_id = $1 AND left_at IS NULL ORDER BY seat`;
const LEAVE = 'UPDATE round_player SET left_at = $2 WHERE id = $1';

/** Reads who is on the card, by seat. The caller holds the lock of the round. */
export async function readSeats(tx: PoolClient, roundId: string): Promise<Seat[]> {
  return (await tx.query<Seat>({ name: 'read-seats', text: READ, values: [roundId] })).rows;
}

/** Takes a player off the card; what was scored for them stays in the record. */
export async function leaveSeat(tx: PoolClient, playerId: string, at: Date): Promise<void> {
  await tx.query({ name: 'leave-seat', text: LEAVE, values: [playerId, at] });
}

/** Whether it is this user's own seat. */
export async function isPlaying(
  tx: PoolClient,
  playerId: string,
  userId: string,
): Promise<boolean> {
  const text = 'SELECT FROM round_player WHERE id = $1 AND user_id = $2 AND left_at IS NULL';
  return (await tx.query(text, [playerId, userId])).rowCount === 1;
}
