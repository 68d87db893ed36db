import type { Draft, Fault } from './draft.ts';
import { placeOf, valueAt, type Place } from './place.ts';

/** One thing to put right: its fields, the first of which one is led to. */
export interface ToDo {
  field: string;
  place: Place;
  fault: Fault;
  /** Of a list that is not filled in yet: how many are blank. */
  blanks: number;
}

/** Faults as there is to do about them: what is blank in one column is one thing. */
export function toDoOf(faults: Fault[], draft: Draft): ToDo[] {
  const byColumn = new Map<string, ToDo>();
  // The page adds up the pars of ratings: a sum that is not there waits for a par that is blank.
  for (const fault of faults.filter(({ code }) => code !== 'par_sum')) {
    const isBlank = fault.code === 'range' && valueAt(fault.field, draft) === null;
    const key = isBlank ? fault.field.replace(/\.\d+(?=\.(par|strokeIndex)$|$)/, '') : fault.field;
    const known = byColumn.get(key);
    if (known && isBlank) known.blanks++;
    else {
      const place = placeOf(fault.field, draft);
      byColumn.set(known ? `${key} ${fault.code}` : key, {
        field: fault.field,
        place,
        fault,
        blanks: isBlank ? 1 : 0,
      });
    }
  }
  return [...byColumn.values()];
}
