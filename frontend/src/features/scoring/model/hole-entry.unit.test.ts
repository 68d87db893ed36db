import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  UNTOUCHED,
  isScored,
  puttsFit,
  sameEntry,
  toScoreBody,
  withPickUp,
  withPutts,
  withStrokes,
  type HoleEntry,
} from './hole-entry.ts';
import { en } from '../words/en.ts';

const strokes = fc.integer({ min: 1, max: 20 });
const putts = fc.integer({ min: 0, max: 9 });
const taps = fc.array(
  fc.oneof(
    strokes.map((count) => (entry: HoleEntry) => withStrokes(entry, count)),
    putts.map(
      (count) => (entry: HoleEntry) => (puttsFit(entry, count) ? withPutts(entry, count) : entry),
    ),
    fc.constant(withPickUp),
  ),
);

describe('an entry', () => {
  it('is no score until it is touched', () => {
    expect(isScored(UNTOUCHED)).toBe(false);
    expect(isScored(withStrokes(UNTOUCHED, 4))).toBe(true);
    expect(isScored(withPickUp(UNTOUCHED))).toBe(true);
  });

  it('takes putts back that no longer fit the strokes', () => {
    const five = withPutts(withStrokes(UNTOUCHED, 5), 2);
    expect(withStrokes(five, 3).putts).toBe(2);
    expect(withStrokes(five, 2).putts).toBeNull();
    const lost = { ...five, penalties: 2 };
    expect(withStrokes(lost, 4)).toMatchObject({ penalties: 2, putts: null });
    expect(withStrokes(lost, 2)).toMatchObject({ penalties: null, putts: null });
  });

  it('takes putts back on a second tap', () => {
    const four = withStrokes(UNTOUCHED, 4);
    expect(withPutts(withPutts(four, 2), 2)).toEqual(four);
    expect(withPutts(withPutts(four, 2), 1).putts).toBe(1);
  });

  it('is always either strokes or a pick-up, with putts fewer than strokes', () => {
    fc.assert(
      fc.property(taps, (done) => {
        const entry = done.reduce((before, tap) => tap(before), UNTOUCHED);
        expect(entry.pickedUp && entry.strokes !== null).toBe(false);
        if (entry.putts !== null) expect(entry.putts).toBeLessThan(entry.strokes!);
      }),
    );
  });
});

describe('puttsFit', () => {
  it('wants strokes first, and one of them to the green', () => {
    expect(puttsFit(UNTOUCHED, 0)).toBe(false);
    expect(puttsFit(withPickUp(UNTOUCHED), 0)).toBe(false);
    expect(puttsFit(withStrokes(UNTOUCHED, 3), 2)).toBe(true);
    expect(puttsFit(withStrokes(UNTOUCHED, 3), 3)).toBe(false);
  });
});

describe('sameEntry', () => {
  it('does not look at versions, nor at the difference of null and absent', () => {
    const four = withStrokes(UNTOUCHED, 4);
    const saved = { strokes: 4, pickedUp: false, hole: 1, version: 3 } as unknown as HoleEntry;
    expect(sameEntry(four, saved)).toBe(true);
    expect(sameEntry(four, withPutts(four, 0))).toBe(false);
    expect(sameEntry(UNTOUCHED, withPickUp(UNTOUCHED))).toBe(false);
  });
});

describe('toScoreBody', () => {
  const bodyOf = (entry: HoleEntry): unknown => JSON.parse(JSON.stringify(toScoreBody(entry)));

  it('leaves out what is not known', () => {
    expect(bodyOf(withStrokes(UNTOUCHED, 4))).toEqual({ strokes: 4 });
    expect(bodyOf(withPickUp(UNTOUCHED))).toEqual({ pickedUp: true });
  });

  it('sends zero and false, which are known', () => {
    const entry = { ...withStrokes(UNTOUCHED, 4), putts: 0, penalties: 0, sand: false };
    expect(bodyOf(entry)).toEqual({ strokes: 4, putts: 0, penalties: 0, sand: false });
  });
});

it.each([
  [UNTOUCHED, 'no score'],
  [withPickUp(UNTOUCHED), 'picked up'],
  [withStrokes(UNTOUCHED, 1), '1 stroke'],
  [withPutts(withStrokes(UNTOUCHED, 4), 1), '4 strokes, 1 putt'],
  [withPutts(withStrokes(UNTOUCHED, 4), 2), '4 strokes, 2 putts'],
])('an entry in words: %#', (entry, words) => {
  expect(en.entry(entry)).toBe(words);
});
