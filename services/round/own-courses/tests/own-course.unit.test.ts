import { describe, expect, it } from 'vitest';
import { ownCard, ownCourseFaults, typedOf, type TypedCourse } from '../domain/own-course.ts';

const PARS = [4, 4, 3, 5, 4, 5, 3, 4, 4];

function typed(change: Partial<TypedCourse> = {}, tee: object = {}): TypedCourse {
  const holes = PARS.map((par, place) => ({ hole: place + 1, par, strokeIndex: place + 1 }));
  const rating = { gender: 'men' as const, courseRating: 35.1, slope: 121, par: 36 };
  const ratings = [{ ...rating, holes: 'front9' as const }];
  const name = 'Sandy Lane Links';
  const tees = [{ name: 'White', ratings, ...tee }];
  return { name, timeZone: 'Europe/Lisbon', holes, tees, ...change };
}

const faults = (course: TypedCourse) =>
  ownCourseFaults(course).map(({ field, code }) => [field, code]);

describe('a course that the club does not keep', () => {
  it('is told the faults that a draft of the club would be told', () => {
    const [first, ...rest] = typed().holes;
    expect(faults(typed({ timeZone: 'Mars/Base' }))).toEqual([['timeZone', 'time_zone']]);
    expect(faults(typed({ holes: [{ ...first!, strokeIndex: 2 }, ...rest] }))).toEqual([
      ['holes.1.strokeIndex', 'index_repeated'],
    ]);
    expect(faults(typed({ holes: rest.slice(1) }))[0]).toEqual(['holes', 'count']);
    const rating = { ...typed().tees[0]!.ratings[0]!, slope: 20, par: 35 };
    expect(faults(typed({}, { ratings: [rating] }))).toEqual([
      ['tees.0.ratings.0.slope', 'range'],
      ['tees.0.ratings.0.par', 'par_sum'],
    ]);
    expect(faults(typed({}, { lengths: [300] }))).toEqual([['tees.0.lengths', 'count']]);
    expect(faults(typed({}, { lengths: [5, ...Array<null>(8).fill(null)] }))).toEqual([
      ['tees.0.lengths.0', 'range'],
    ]);
  });

  it('may leave lengths out, which the card has as 0, and events no word of what was typed', () => {
    const course = typed({}, { lengths: [300, ...Array<null>(8).fill(null)] });
    expect(faults(course)).toEqual([]);
    expect(faults(typed())).toEqual([]);
    const card = ownCard(course);
    expect(card.tees).toMatchObject([{ id: 'tee', lengths: [300, 0, 0, 0, 0, 0, 0, 0, 0] }]);
    const { name, timeZone } = course;
    expect(typedOf({ name, timeZone, ...card })).toEqual(course);
  });
});
