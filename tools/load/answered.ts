/** What a hole of a player was written as. */
export interface Written {
  strokes: number;
  version: number;
}

/** `player hole` → what was written. */
export type Holes = Map<string, Written>;

/** A line of the runner or of k6, which puts words of its own around it: player, hole, strokes, version. */
const ANSWERED = /answered ([0-9a-f-]{36}) (\d+) (\d+) (\d+)/g;

/** What was answered last of each hole. */
export function readAnswered(text: string): Holes {
  const answered: Holes = new Map();
  for (const [, player, hole, strokes, version] of text.matchAll(ANSWERED)) {
    const key = `${player} ${hole}`;
    const one = { strokes: Number(strokes), version: Number(version) };
    if ((answered.get(key)?.version ?? 0) < one.version) answered.set(key, one);
  }
  return answered;
}

/** The holes that are not stored as they were answered. */
export function lostOf(answered: Holes, stored: Holes): string[] {
  return [...answered].filter(([key, one]) => !isStored(one, stored.get(key))).map(([key]) => key);
}

/** A later version is of a write whose answer did not come: nothing was lost. */
function isStored(answer: Written, stored: Written | undefined): boolean {
  if (!stored || stored.version < answer.version) return false;
  return stored.version > answer.version || stored.strokes === answer.strokes;
}
