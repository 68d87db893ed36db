import type { DraftHole } from './course-draft.ts';
import { isWhole, type Fault } from './fault.ts';

const HOLES = 18;

/** Names the field of the value at an index, from 0. */
export type FieldAt = (index: number) => string;

/** Faults of the 18 holes of a card. */
export function holeFaults(holes: DraftHole[]): Fault[] {
  const misplaced = holes.flatMap(({ hole }, index) =>
    hole === index + 1
      ? []
      : [{ field: `holes.${index}.hole`, message: `must be ${index + 1}: holes stand in order` }],
  );
  return [
    ...countFaults('holes', holes),
    ...misplaced,
    ...parFaults(
      holes.map(({ par }) => par),
      (index) => `holes.${index}.par`,
    ),
    ...strokeIndexFaults(
      holes.map(({ strokeIndex }) => strokeIndex),
      (index) => `holes.${index}.strokeIndex`,
    ),
  ];
}

/** A list that has one value a hole. */
export function countFaults(field: string, values: unknown[]): Fault[] {
  if (values.length === HOLES) return [];
  return [{ field, message: `must have 18 entries, one for each hole; it has ${values.length}` }];
}

/** Pars are whole numbers from 3 to 6. */
export function parFaults(pars: (number | null)[], fieldAt: FieldAt): Fault[] {
  return wholeFaults(pars, fieldAt, 'the par', [3, 6]);
}

/** Lengths are whole metres; 30 and 800 are beyond the shortest and the longest hole there is. */
export function lengthFaults(lengths: (number | null)[], fieldAt: FieldAt): Fault[] {
  return wholeFaults(lengths, fieldAt, 'the length in metres', [30, 800]);
}

/** Stroke indexes are the numbers 1 to 18, each once. */
export function strokeIndexFaults(indexes: (number | null)[], fieldAt: FieldAt): Fault[] {
  const repeated = indexes.flatMap((value, index) => {
    const first = value === null ? index : indexes.indexOf(value);
    if (first === index) return [];
    const message = `hole ${index + 1}: stroke index ${value} is hole ${first + 1}'s already`;
    return [{ field: fieldAt(index), message }];
  });
  return [...wholeFaults(indexes, fieldAt, 'the stroke index', [1, HOLES]), ...repeated];
}

function wholeFaults(
  values: (number | null)[],
  fieldAt: FieldAt,
  what: string,
  [least, most]: [number, number],
): Fault[] {
  return values.flatMap((value, index) =>
    isWhole(value, least, most)
      ? []
      : [
          {
            field: fieldAt(index),
            message: `hole ${index + 1}: ${what} must be a whole number from ${least} to ${most}`,
          },
        ],
  );
}
