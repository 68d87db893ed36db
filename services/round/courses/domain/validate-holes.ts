import type { DraftHole } from './course-draft.ts';
import { isWhole, type Fault } from './fault.ts';

const HIGHEST_INDEX = 18;
/** As a nine that is played twice may have it: its indexes are spread over both rounds of it. */
const HIGHEST_INDEX_OF_A_NINE = 36;

/** The least and the most that a par and a length in metres can be. */
export const PARS: [number, number] = [3, 7];
export const METRES: [number, number] = [30, 1100];

/** Names the field of the value at an index, from 0. */
export type FieldAt = (index: number) => string;

/** Faults of the holes of a card: 18, or the nine that are played once or twice. */
export function holeFaults(holes: DraftHole[]): Fault[] {
  const pars = holes.map(({ par }) => par);
  const misplaced = holes.flatMap(({ hole }, index) =>
    hole === index + 1 ? [] : [orderFault(index)],
  );
  return [
    ...(holes.length === 9 ? [] : countFaults('holes', holes, 18)),
    ...misplaced,
    ...parFaults(pars, (index) => `holes.${index}.par`),
    ...strokeIndexFaults(
      holes.map(({ strokeIndex }) => strokeIndex),
      pars,
      (index) => `holes.${index}.strokeIndex`,
    ),
  ];
}

function orderFault(index: number): Fault {
  const message = `must be ${index + 1}: holes stand in order`;
  return { field: `holes.${index}.hole`, code: 'not_in_order', message };
}

/** A list that has one value a hole. */
export function countFaults(field: string, values: unknown[], count: number): Fault[] {
  if (values.length === count) return [];
  const message = `must have ${count} entries, one for each hole; it has ${values.length}`;
  return [{ field, code: 'count', message, values: { count, has: values.length } }];
}

/** Pars are whole numbers from 3 to 7. */
export function parFaults(pars: (number | null)[], fieldAt: FieldAt): Fault[] {
  return wholeFaults(pars, fieldAt, 'the par', PARS);
}

/** Lengths are whole metres; the longest hole there is has 1,004 (Gunsan, par 7). */
export function lengthFaults(lengths: (number | null)[], fieldAt: FieldAt): Fault[] {
  return wholeFaults(lengths, fieldAt, 'the length in metres', METRES);
}

/**
 * Stroke indexes are the numbers 1 to 18, each once, or 1 to 9 on each nine. Those of a nine, or of one
 * that is printed twice, may be spread up to 36.
 */
export function strokeIndexFaults(
  indexes: (number | null)[],
  pars: (number | null)[],
  fieldAt: FieldAt,
): Fault[] {
  const most = isNinePlayedTwice(pars) ? HIGHEST_INDEX_OF_A_NINE : HIGHEST_INDEX;
  const isOfEachNine = indexes.every((value) => value === null || value <= 9);
  const repeated = indexes.flatMap((value, index): Fault[] => {
    const from = isOfEachNine && index >= 9 ? 9 : 0;
    const first = value === null ? index : indexes.indexOf(value, from);
    if (first === index) return [];
    const message = `hole ${index + 1}: stroke index ${value} is hole ${first + 1}'s already`;
    const values = { index: value!, hole: first + 1 };
    return [{ field: fieldAt(index), code: 'index_repeated', message, values }];
  });
  return [...wholeFaults(indexes, fieldAt, 'the stroke index', [1, most]), ...repeated];
}

function isNinePlayedTwice(pars: (number | null)[]): boolean {
  return pars.length === 9 || pars.every((par, index) => par === pars[index % 9]);
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
            code: 'range',
            values: { least, most },
            message: `hole ${index + 1}: ${what} must be a whole number from ${least} to ${most}`,
          },
        ],
  );
}
