import { randomUUID } from 'node:crypto';
import type { LiveRound } from '../domain/round-change.ts';

/** A round with one player, who owns it, on nine holes that nobody has scored. */
export function makeRound(changes: Partial<LiveRound> = {}): LiveRound {
  const ownerId = randomUUID();
  return {
    id: randomUUID(),
    version: 1,
    state: 'in_progress',
    courseName: 'Links',
    ownerId,
    markerId: null,
    players: [{ id: randomUUID(), userId: ownerId, name: null, strokes: null, scores: [] }],
    ...changes,
  };
}

/** Scores a hole of a player, or again. */
export function score(round: LiveRound, hole: number, strokes: number | null, player = 0): void {
  const { scores } = round.players[player]!;
  const known = scores.find((row) => row.hole === hole);
  if (known) Object.assign(known, { strokes, version: Number(known['version']) + 1 });
  else scores.push({ hole, strokes, pickedUp: false, version: 1 });
  scores.sort((a, b) => a.hole - b.hole);
}
