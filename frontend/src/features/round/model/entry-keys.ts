/** What a key means while scoring. */
export type KeyAction =
  | { kind: 'strokes'; strokes: number }
  | { kind: 'putts'; putts: number }
  | { kind: 'putts-next' }
  | { kind: 'pick-up' }
  | { kind: 'undo' }
  | { kind: 'previous' }
  | { kind: 'next' };

const NAMED: Record<string, KeyAction> = {
  ArrowLeft: { kind: 'previous' },
  ArrowRight: { kind: 'next' },
  p: { kind: 'putts-next' },
  x: { kind: 'pick-up' },
  u: { kind: 'undo' },
};

/**
 * Reads a key: 1–9 are strokes and 0 is ten; after P a digit is putts.
 * @param puttsNext whether P came just before
 */
export function keyAction(key: string, puttsNext: boolean): KeyAction | undefined {
  if (/^\d$/.test(key)) {
    const digit = Number(key);
    if (puttsNext) return { kind: 'putts', putts: digit };
    return { kind: 'strokes', strokes: digit === 0 ? 10 : digit };
  }
  return NAMED[key.length === 1 ? key.toLowerCase() : key];
}
