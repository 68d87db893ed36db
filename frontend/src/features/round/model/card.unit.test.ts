import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finalText, makeCard, totalText, unplayedHoles } from './card.ts';
import { UNTOUCHED, withPickUp, withStrokes, type HoleEntry } from '../../scoring/index.ts';
import { holesInPlay } from './holes-in-play.ts';

const course = {
  holes: holesInPlay('18').map((hole) => ({ hole, par: hole % 2 ? 4 : 3, strokeIndex: hole })),
  lengths: holesInPlay('18').map((hole) => 100 + hole),
};
const cardOf = (entries: Record<number, HoleEntry>, holes = holesInPlay('18')) =>
  makeCard(holes, course, (hole) => entries[hole]);
const four = withStrokes(UNTOUCHED, 4);
const pickedUp = withPickUp(UNTOUCHED);

describe('makeCard', () => {
  it('lays an untouched card out with no score anywhere', () => {
    const card = cardOf({});
    expect(card.rows.every((row) => row.term === '' && row.shape === 'none')).toBe(true);
    expect(card.total).toMatchObject({ holes: 18, par: 63, strokes: 0, toPar: 0, scored: 0 });
    expect(unplayedHoles(card)).toEqual(holesInPlay('18'));
  });

  it('has no part for holes that are not played', () => {
    expect(cardOf({}, holesInPlay('front9')).in).toBeUndefined();
    const back = cardOf({ 10: four }, holesInPlay('back9'));
    expect(back.out).toBeUndefined();
    expect(back.in).toEqual(back.total);
    expect(back.rows[0]).toMatchObject({ hole: 10, par: 3, metres: 110, term: 'Bogey' });
  });

  it('counts only holes with strokes against par', () => {
    const card = cardOf({ 1: four, 2: four, 3: pickedUp });
    expect(card.total).toMatchObject({ strokes: 8, toPar: 1, scored: 2, pickedUp: 1 });
    expect(card.rows[2]).toMatchObject({ term: 'Picked up', shape: 'picked-up' });
    expect(unplayedHoles(card)).not.toContain(3);
  });

  it('has no length where the tee has none', () => {
    const card = makeCard([1, 2], { holes: course.holes, lengths: [300] }, () => undefined);
    expect(card.rows.map((row) => row.metres)).toEqual([300, undefined]);
    expect(card.total.metres).toBeUndefined();
  });

  it('adds out and in up to the total', () => {
    const entry = fc.oneof(
      fc.constant(UNTOUCHED),
      fc.constant(pickedUp),
      fc.integer({ min: 1, max: 20 }).map((strokes) => withStrokes(UNTOUCHED, strokes)),
    );
    fc.assert(
      fc.property(fc.array(entry, { minLength: 18, maxLength: 18 }), (entries) => {
        const card = makeCard(holesInPlay('18'), course, (hole) => entries[hole - 1]);
        const { out, in: home, total } = card;
        const keys = ['holes', 'par', 'strokes', 'putts', 'toPar', 'scored', 'pickedUp'] as const;
        for (const key of keys) expect(out![key] + home![key]).toBe(total[key]);
        expect(total.scored + total.pickedUp + unplayedHoles(card).length).toBe(18);
      }),
    );
  });
});

it('a total is a dash before any score, and no return once a ball was picked up', () => {
  expect(totalText(cardOf({}).total)).toBe('–');
  expect(totalText(cardOf({ 1: four }).total)).toBe('4');
  expect(totalText(cardOf({ 1: four, 2: pickedUp }).total)).toBe('NR');
});

it('a finished card has a total only with strokes on every hole', () => {
  expect(finalText(cardOf({ 1: four, 2: four }, [1, 2]).total)).toBe('8');
  expect(finalText(cardOf({ 1: four }, [1, 2]).total)).toBe('NR');
  expect(finalText(cardOf({ 1: four, 2: pickedUp }, [1, 2]).total)).toBe('NR');
});
