import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftOf, type CourseDraft } from '../domain/course-draft.ts';
import { validDraft } from '../tests/courses-valid-draft.ts';
import { parseCourses } from './course-csv.ts';
import { writeCourseCsv } from './write-course-csv.ts';

const folder = join(import.meta.dirname, '../../../../data/courses');
const id = '0198c0de-0000-7000-8000-0000000000cc';

function readBack(draft: CourseDraft) {
  const { courses, errors } = parseCourses([{ name: 'any.csv', text: writeCourseCsv(id, draft) }]);
  return { course: courses[0], errors };
}

describe('writeCourseCsv', () => {
  it('leaves no cell that a spreadsheet would run', () => {
    const draft = { ...validDraft(), name: '=1+1 Links', place: '+44 Field' };
    draft.tees[0]!.name = '-Yellow';
    const lines = writeCourseCsv(id, draft).split('\n');
    expect(lines.slice(0, 2)).toEqual(["Course,'=1+1 Links", "Place,'+44 Field"]);
    const cells = lines.flatMap((line) => line.split(','));
    expect(cells.filter((cell) => /^[=+@\t]|^-\D/.test(cell))).toEqual([]);
  });

  it.each(readdirSync(folder))('writes %s as it was, and its id', (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const [course] = parseCourses([{ name, text }]).courses;
    const withId = text.replace(/^(Longitude,.*)$/m, `$1\nId,${course!.id}`);
    expect(writeCourseCsv(course!.id, course!)).toBe(withId);
  });

  it.each<[string, (draft: CourseDraft) => void]>([
    ['one tee with other stroke indexes', () => undefined],
    [
      'every tee with them',
      ({ tees: [yellow, red] }) => (yellow!.variants = structuredClone(red!.variants!)),
    ],
    [
      'other pars for men',
      ({ holes, tees: [yellow] }) => {
        const pars = holes.map(({ par }) => par);
        yellow!.variants = [{ gender: 'men', pars: pars.with(0, 5) }];
      },
    ],
    ['commas and quotes', (draft) => (draft.name = 'The "Old", Course')],
    ['a name like a formula', (draft) => (draft.name = '=1+1 Links')],
    ['a place with an apostrophe', (draft) => (draft.place = "'s-Hertogenbosch")],
    [
      'a tee with a full-width sign',
      ({ tees: [yellow] }) => Object.assign(yellow!, { id: 'blue', name: '＠Blue' }),
    ],
  ])('is read back as it was: %s', (_, change) => {
    const draft = validDraft();
    change(draft);
    const { course, errors } = readBack(draft);
    expect(errors).toEqual([]);
    expect(course?.id).toBe(id);
    expect(draftOf(course!)).toEqual(draft);
  });

  it('leaves blank what is blank, and that line is named', () => {
    const draft = validDraft();
    draft.tees[1]!.lengths[2] = null;
    draft.tees[1]!.variants![0]!.strokeIndexes![0] = 9;
    expect(readBack(draft).errors.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
      '12: each tee needs one length',
      '12: Red (m) "" is not in 30–1100',
      '9: "Stroke index women (Red)": hole 16: stroke index 9 is hole 1\'s already',
    ]);
  });
});
