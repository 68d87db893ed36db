/** What a key means while scoring. */
export type KeyAction =
  | { kind: 'strokes'; strokes: number }
  | { kind: 'putts'; putts: number }
  | { kind: 'putts-next' | 'fairway' | 'pick-up' | 'undo' | 'help' }
  | { kind: 'previous' | 'next' | 'player-before' | 'player-after' };

const ARROWS: Record<string, KeyAction> = {
  ArrowLeft: { kind: 'previous' },
  ArrowRight: { kind: 'next' },
  ArrowUp: { kind: 'player-before' },
  ArrowDown: { kind: 'player-after' },
};

const LETTERS: Record<string, KeyAction> = {
  p: { kind: 'putts-next' },
  f: { kind: 'fairway' },
  x: { kind: 'pick-up' },
  u: { kind: 'undo' },
  '?': { kind: 'help' },
};

/**
 * Reads a key: 1–9 are strokes and 0 is ten; after P a digit is putts.
 * @param puttsNext whether P came just before
 * @param singleKeys whether digits and letters are taken; arrows always are
 */
export function keyAction(
  key: string,
  puttsNext: boolean,
  singleKeys = true,
): KeyAction | undefined {
  if (!singleKeys) return ARROWS[key];
  if (/^\d$/.test(key)) {
    const digit = Number(key);
    if (puttsNext) return { kind: 'putts', putts: digit };
    return { kind: 'strokes', strokes: digit === 0 ? 10 : digit };
  }
  return ARROWS[key] ?? LETTERS[key.toLowerCase()];
}
