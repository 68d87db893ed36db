import { describe, expect, it } from 'vitest';
import { COURSE } from '../../../testing/samples.ts';
import { readCell, readPasted } from './cell-text.ts';
import { changesBetween } from './changes.ts';
import { toEditable, withParSums, type Draft, type Fault } from './draft.ts';
import { placeOf } from './place.ts';
import { addTee, setRating, setVariant } from './tees.ts';
import { toDoOf } from './to-do.ts';

const blank = (): Draft => toEditable({ ...COURSE, holes: [], tees: [] });
const fault = (field: string, code: Fault['code'] = 'range'): Fault => ({
  field,
  code,
  message: '',
});

describe('a draft to type in', () => {
  it('has a row for each hole, and each tee a figure for each', () => {
    const draft = blank();
    expect(draft.holes).toHaveLength(18);
    addTee(draft, 'yellow', 'Men');
    addTee(draft, 'yellow', 'Forward');
    addTee(draft, '', 'แท่นหลัง');
    expect(draft.tees.map(({ id }) => id)).toEqual(['yellow', 'yellow-2', 'tee']);
    expect(draft.tees[0]?.lengths).toHaveLength(18);
  });

  it('keeps a rating while it has a figure, and its par is the sum of the pars of the gender', () => {
    const draft = toEditable(COURSE);
    const tee = draft.tees[0]!;
    setRating(tee, { gender: 'women', holes: 'front9' }, { slope: 120 });
    setVariant(draft, tee, 'women', 'pars', true);
    tee.variants![0]!.pars![0] = 7;
    const par = draft.holes.slice(0, 9).reduce((sum, hole) => sum + hole.par!, 0);
    const [rating] = withParSums(draft).tees[0]!.ratings;
    expect(rating?.par).toBe(par - draft.holes[0]!.par! + 7);
    setRating(tee, { gender: 'women', holes: 'front9' }, { slope: null });
    setVariant(draft, tee, 'women', 'pars', false);
    expect(tee).toEqual({ ...COURSE.tees[0], lengths: tee.lengths });
  });
});

describe('what there is to do', () => {
  it('is one thing for what is blank in a column, and one for each other fault', () => {
    const draft = blank();
    addTee(draft, 'red', 'Red');
    draft.holes[2]!.par = 9;
    const fields = ['holes.0.par', 'holes.1.par', 'holes.2.par', 'tees.0.lengths.0', 'latitude'];
    const items = toDoOf(
      [...fields.map((field) => fault(field)), fault('tees.0.ratings.0.par', 'par_sum')],
      draft,
    );
    expect(items.map(({ field, blanks }) => [field, blanks])).toEqual([
      ['holes.0.par', 2],
      ['holes.2.par', 0],
      ['tees.0.lengths.0', 1],
      ['latitude', 0],
    ]);
  });

  it('is told by its place on the card', () => {
    const draft = toEditable(COURSE);
    setRating(draft.tees[1]!, { gender: 'men', holes: 'back9' }, { slope: 300 });
    expect(placeOf('holes.6.par', draft)).toEqual({ what: 'par', hole: 7 });
    expect(placeOf('tees.1.ratings.0.slope', draft)).toEqual({
      what: 'slope',
      tee: 'Red',
      gender: 'men',
      over: 'back9',
    });
    expect(placeOf('tees', draft)).toEqual({ what: 'tees' });
    expect(placeOf('timeZone', draft)).toEqual({ what: 'timeZone' });
  });
});

it('tells what two cards say differently; a tee by its name, whatever its place', () => {
  const after = toEditable(COURSE);
  after.tees.reverse();
  after.holes[4]!.par = 6;
  after.tees[0]!.lengths[17] = 271;
  addTee(after, 'blue', 'Blue');
  after.tees = after.tees.filter(({ id }) => id !== 'yellow');
  expect(changesBetween(COURSE, after)).toEqual([
    { place: { what: 'par', hole: 5 }, from: COURSE.holes[4]!.par, to: 6 },
    { place: { what: 'length', tee: 'Red', hole: 18 }, from: 270, to: 271 },
    { place: { what: 'tee', tee: 'Blue' }, from: undefined, to: 'Blue' },
    { place: { what: 'tee', tee: 'Yellow' }, from: 'Yellow', to: undefined },
  ]);
});

it('reads figures as they are typed and pasted', () => {
  expect(['392', ' 71,5 ', '-0.75', '', '4x', '1e3'].map(readCell)).toEqual([
    392,
    71.5,
    -0.75,
    null,
    null,
    null,
  ]);
  expect(readPasted('4\t1\r\n5\t3\r\n')).toEqual([
    ['4', '1'],
    ['5', '3'],
  ]);
});
