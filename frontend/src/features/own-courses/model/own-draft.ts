import type { OwnCourse, OwnCourseBody } from '../../../lib/api/schema.ts';
import { toEditable, withParSums, type Draft } from '../../course-builder/index.ts';

/** A course of one's own lies nowhere that anybody looks for it. */
const NOWHERE = { place: '', country: '', latitude: 0, longitude: 0 };

/** A course to type in: blank, or one that is there; a length of 0 is one that is not known. */
export function ownDraft(course?: OwnCourse): Draft {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const { name, holes, tees } = course ?? { name: '', holes: [], tees: [BLANK_TEE] };
  return toEditable({
    ...{ name, ...NOWHERE, timeZone: course?.timeZone ?? timeZone, holes },
    tees: tees.map((tee) => ({ ...tee, lengths: tee.lengths.map((metres) => metres || null) })),
  });
}

const BLANK_TEE = { id: 'tee', name: '', lengths: [], ratings: [] };

/** What is sent of it. */
export function ownBody(draft: Draft): OwnCourseBody {
  const { name, timeZone, holes, tees } = withParSums(draft);
  return {
    ...{ name: name.trim(), timeZone, holes },
    tees: tees.map(({ name: tee, lengths, ratings }) => ({ name: tee.trim(), lengths, ratings })),
  };
}
