import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCourses } from '../csv/course-csv.ts';
import { validDraft } from '../tests/courses-valid-draft.ts';
import type { CourseDraft, DraftTee } from './course-draft.ts';
import { validateDraft } from './validate-draft.ts';

const folder = join(import.meta.dirname, '../../../../data/courses');

/** The faults of a draft after a change, as `field: message`. */
function faultsAfter(change: (draft: CourseDraft, red: DraftTee) => void): string[] {
  const draft = validDraft();
  change(draft, draft.tees[1]!);
  return validateDraft(draft).map(({ field, message }) => `${field}: ${message}`);
}

describe('validateDraft', () => {
  it('finds no fault in what is published', () => {
    expect(validateDraft(validDraft())).toEqual([]);
    const files = readdirSync(folder).map((name) => ({
      name,
      text: readFileSync(join(folder, name), 'utf8'),
    }));
    for (const course of parseCourses(files).courses) expect(validateDraft(course)).toEqual([]);
  });

  it.each<[string, (draft: CourseDraft, red: DraftTee) => void]>([
    ['name: must not be blank', (draft) => (draft.name = ' ')],
    ['timeZone: must be an IANA time zone such as Europe/London', (draft) => (draft.timeZone = '')],
    ['latitude: must be degrees from -90 to 90', (draft) => (draft.latitude = 90.1)],
    ['longitude: must be degrees from -180 to 180', (draft) => (draft.longitude = -181)],
    ['holes.6.hole: must be 7: holes stand in order', (draft) => (draft.holes[6]!.hole = 8)],
    [
      'holes.0.strokeIndex: hole 1: the stroke index must be a whole number from 1 to 18',
      (draft) => (draft.holes[0]!.strokeIndex = 19),
    ],
    [
      "holes.17.strokeIndex: hole 18: stroke index 1 is hole 1's already",
      (draft) => (draft.holes[17]!.strokeIndex = 1),
    ],
    ['tees: must have at least one tee', (draft) => (draft.tees = [])],
    [
      'tees.1.id: must be lower-case letters and digits joined by hyphens, such as yellow',
      (_, red) => (red.id = 'Red Tee'),
    ],
    [`tees.1.id: "yellow" is another tee's already`, (_, red) => (red.id = 'yellow')],
    [`tees.1.name: "YELLOW" is another tee's already`, (_, red) => (red.name = 'YELLOW')],
    [
      'tees.1.lengths: must have 18 entries, one for each hole; it has 17',
      (_, red) => red.lengths.pop(),
    ],
    [
      'tees.1.lengths.3: hole 4: the length in metres must be a whole number from 30 to 1100',
      (_, red) => (red.lengths[3] = 1101),
    ],
    [
      'tees.1.lengths.0: hole 1: the length in metres must be a whole number from 30 to 1100',
      (_, red) => (red.lengths[0] = null),
    ],
    [
      'tees.1.variants.0: must have pars or strokeIndexes, or be left out',
      (_, red) => (red.variants = [{ gender: 'women' }]),
    ],
    [
      'tees.1.variants.1: women have a variant already: remove one',
      (_, red) => red.variants!.push(red.variants![0]!),
    ],
    [
      "tees.1.variants.0.strokeIndexes.1: hole 2: stroke index 6 is hole 1's already",
      (_, red) => (red.variants![0]!.strokeIndexes![1] = 6),
    ],
    [
      'tees.1.ratings.0.courseRating: must be strokes to 0.1, from 40 to 99.9 for 18',
      (_, red) => (red.ratings[0]!.courseRating = 71.95),
    ],
    [
      'tees.1.ratings.1.slope: must be a whole number from 55 to 155',
      (_, red) => (red.ratings[1]!.slope = 156),
    ],
    [
      'tees.1.ratings.2.slope: must be a whole number from 55 to 155',
      (_, red) => (red.ratings[2]!.slope = 54),
    ],
    [
      'tees.1.ratings.1.par: must be 36: that is what the pars of men for front9 add up to',
      (_, red) => (red.ratings[1]!.par = 37),
    ],
    [
      'tees.1.ratings: the nines of men add up to 72.1, not to the 71.9 of 18 holes',
      (_, red) => (red.ratings[2]!.courseRating = 36.2),
    ],
    [
      'tees.1.ratings.6: women, 18 is rated already: remove one',
      (_, red) => red.ratings.push({ ...red.ratings[3]! }),
    ],
  ])('finds %s', (fault, change) => {
    expect(faultsAfter((draft, red) => void change(draft, red))).toEqual([fault]);
  });

  it('names a par that is no par, and what it leaves unknown', () => {
    expect(faultsAfter((draft) => (draft.holes[6]!.par = 2))).toContain(
      'holes.6.par: hole 7: the par must be a whole number from 3 to 7',
    );
    expect(faultsAfter((draft) => (draft.holes[6]!.par = null))).toEqual([
      'holes.6.par: hole 7: the par must be a whole number from 3 to 7',
    ]);
  });

  it('takes the pars of a gender where they are its own', () => {
    const faults = faultsAfter((draft, red) => {
      const pars = draft.holes.map(({ par }) => par);
      red.variants = [{ gender: 'women', pars: pars.with(0, 5) }];
    });
    expect(faults).toEqual([
      'tees.1.ratings.3.par: must be 73: that is what the pars of women for 18 add up to',
      'tees.1.ratings.4.par: must be 37: that is what the pars of women for front9 add up to',
    ]);
  });

  it('lets a tenth between the nines and the 18 pass, and a tee that is rated for some or none', () => {
    const change = (_: CourseDraft, red: DraftTee) => (red.ratings[2]!.courseRating = 36.1);
    expect(faultsAfter(change)).toEqual([]);
    expect(faultsAfter((_, red) => (red.ratings = []))).toEqual([]);
    expect(faultsAfter((_, red) => red.ratings.splice(4, 2))).toEqual([]);
    expect(faultsAfter((_, red) => red.ratings.splice(3, 1))).toEqual([]);
  });

  describe('of a card of nine', () => {
    const cut = (tee: DraftTee) => ({
      ...tee,
      lengths: tee.lengths.slice(0, 9),
      ratings: tee.ratings.filter(({ holes }) => holes === 'front9'),
      variants: tee.variants?.map((variant) => ({
        ...variant,
        strokeIndexes: variant.strokeIndexes!.slice(0, 9),
      })),
    });
    /** Its faults after a change; it is fit to be published before. */
    const faultsOfNine = (change: (draft: CourseDraft, red: DraftTee) => unknown) =>
      faultsAfter((draft) => {
        draft.holes = draft.holes.slice(0, 9);
        draft.tees = draft.tees.map(cut);
        change(draft, draft.tees[1]!);
      });
    const twice = { gender: 'men' as const, holes: '18' as const, courseRating: 71.8, slope: 126 };

    it('finds no fault in stroke indexes that are spread, nor in a rating for two rounds of it', () => {
      expect(faultsOfNine(() => undefined)).toEqual([]);
      const indexes = [5, 29, 13, 21, 1, 9, 33, 17, 36];
      const spread = (draft: CourseDraft) =>
        draft.holes.forEach((hole, index) => (hole.strokeIndex = indexes[index]!));
      expect(faultsOfNine(spread)).toEqual([]);
      expect(faultsOfNine((_, red) => red.ratings.push({ ...twice, par: 72 }))).toEqual([]);
    });

    it.each<[string, (draft: CourseDraft, red: DraftTee) => unknown]>([
      [
        'tees.1.lengths: must have 9 entries, one for each hole; it has 10',
        (_, red) => red.lengths.push(300),
      ],
      [
        'tees.1.ratings.0.holes: must be front9, or 18 for the nine played twice',
        (_, red) => (red.ratings[0]!.holes = 'back9'),
      ],
      [
        'tees.1.ratings.2.par: must be 72: that is what the pars of men for 18 add up to',
        (_, red) => red.ratings.push({ ...twice, par: 37 }),
      ],
      [
        'tees.1.ratings: the nines of men add up to 71.8, not to the 72 of 18 holes',
        (_, red) => red.ratings.push({ ...twice, courseRating: 72, par: 72 }),
      ],
    ])('finds %s', (fault, change) => expect(faultsOfNine(change)).toEqual([fault]));
  });

  it('takes stroke indexes 1 to 9 on each nine, but none twice on one', () => {
    const nine = (indexes: number[]) => (draft: CourseDraft) =>
      draft.holes.forEach((hole, index) => (hole.strokeIndex = indexes[index % 9]!));
    expect(faultsAfter(nine([1, 2, 3, 4, 5, 6, 7, 8, 9]))).toEqual([]);
    expect(faultsAfter(nine([1, 2, 3, 4, 5, 6, 7, 8, 8]))).toEqual([
      "holes.8.strokeIndex: hole 9: stroke index 8 is hole 8's already",
      "holes.17.strokeIndex: hole 18: stroke index 8 is hole 17's already",
    ]);
  });

  it('counts the holes that are missing', () => {
    const faults = faultsAfter((draft) => draft.holes.pop());
    expect(faults).toContain('holes: must have 18 entries, one for each hole; it has 17');
  });
});
