import type { CourseDetails, CourseDraft } from './course-draft.ts';
import type { Fault } from './fault.ts';
import { isTimeZone } from './is-time-zone.ts';
import { holeFaults } from './validate-holes.ts';
import { teeFaults } from './validate-tees.ts';

/**
 * Everything that keeps a draft from being published, each fault with its field (`holes.6.par`
 * counts from 0) and what to do; empty when it can be. Figures are those of the World Handicap
 * System: course rating to 0.1, slope 55 to 155, per tee and gender for 18 holes and each nine.
 */
export function validateDraft(draft: CourseDraft): Fault[] {
  return [...detailFaults(draft), ...holeFaults(draft.holes), ...teeFaults(draft)];
}

function detailFaults(details: CourseDetails): Fault[] {
  const blank = (['name', 'place', 'country'] as const).filter(
    (field) => details[field].trim() === '',
  );
  const faults: Fault[] = blank.map((field) => ({
    field,
    code: 'blank',
    message: 'must not be blank',
  }));
  return [
    ...faults,
    ...timeZoneFaults(details),
    ...degreeFaults(details, 'latitude', 90),
    ...degreeFaults(details, 'longitude', 180),
  ];
}

/** Faults of the time zone of a course. */
export function timeZoneFaults({ timeZone }: Pick<CourseDetails, 'timeZone'>): Fault[] {
  if (isTimeZone(timeZone)) return [];
  const message = 'must be an IANA time zone such as Europe/London';
  return [{ field: 'timeZone', code: 'time_zone', message }];
}

function degreeFaults(
  details: CourseDetails,
  field: 'latitude' | 'longitude',
  most: number,
): Fault[] {
  if (Math.abs(details[field]) <= most) return [];
  const values = { least: -most, most };
  return [{ field, code: 'range', message: `must be degrees from ${-most} to ${most}`, values }];
}
