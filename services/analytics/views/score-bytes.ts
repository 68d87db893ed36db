import { FAIRWAYS, type HoleScore } from '../domain/round-event.ts';

const HOLES = 18;
const BYTES = 8;

/** A score as a number: the last four of its eight bytes, as round-lua.ts has them. */
export function encodeScore(score: HoleScore): number {
  const { strokes, pickedUp, putts, fairway, penalties, sand } = score;
  const lay = fairway === null ? 0 : FAIRWAYS.indexOf(fairway) + 1;
  const inSand = sand === null ? 0 : sand ? 2 : 1;
  const rest = lay * 6 + inSand * 2 + Number(pickedUp);
  return [strokes ?? 0, orNone(putts), orNone(penalties), rest].reduce(
    (number, byte) => number * 256 + byte,
  );
}

function orNone(count: number | null): number {
  return count === null ? 0 : count + 1;
}

/**
 * The scores of many players as one row of bytes: of each its holes from 0, then eight bytes a hole.
 * @param players version and score of holes 1 to 18 in a row; version 0 says nothing
 */
export function encodeScores(players: number[][]): Buffer {
  const counts = players.map(countScored);
  const bytes = Buffer.allocUnsafe(counts.reduce((sum, count) => sum + count * (BYTES + 1), 0));
  let at = 0;
  players.forEach((held, nth) => {
    let value = at + counts[nth]!;
    for (let hole = 0; hole < HOLES; hole++) {
      if (held[hole * 2] === 0) continue;
      bytes[at++] = hole;
      bytes.writeUInt32BE(held[hole * 2]!, value);
      bytes.writeUInt32BE(held[hole * 2 + 1]!, value + 4);
      value += BYTES;
    }
    at = value;
  });
  return bytes;
}

/** How many holes are told of. */
export function countScored(held: number[]): number {
  let count = 0;
  for (let hole = 0; hole < HOLES; hole++) if (held[hole * 2]! > 0) count++;
  return count;
}

/** The versions of holes 1 to 18 as they are stored of a player; 0 was never scored. */
export function storedVersions(stored: Buffer | null): number[] {
  return Array.from({ length: HOLES }, (_, hole) => stored?.readUInt32BE(hole * BYTES) ?? 0);
}
