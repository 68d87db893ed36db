import { UUID_PATTERN } from '@golfroundpro/shared/http/schemas.ts';
import type { CourseDetails } from '../domain/course-draft.ts';
import { isTimeZone } from '../domain/is-time-zone.ts';
import type { CsvLine } from './csv-lines.ts';

/** Notes what is wrong on a line of the file being read. */
export type Report = (line: number, reason: string) => void;

const labels = ['Course', 'Place', 'Country', 'Time zone', 'Latitude', 'Longitude'] as const;
type Label = (typeof labels)[number] | 'Id';

/** Reads the label and value pairs at the head of a card; an export also names the course's id. */
export function readDetails(lines: CsvLine[], report: Report): CourseDetails & { id?: string } {
  const values = new Map<string, string>();
  for (const { line, cells } of lines) {
    const [label = '', value = '', ...more] = cells;
    const problem = problemOf(label, value, more, values.has(label));
    if (problem) report(line, problem);
    values.set(label, value);
  }
  for (const label of labels) if (!values.has(label)) report(1, `${label} is missing`);
  const value = (label: Label) => values.get(label) ?? '';
  return {
    ...(values.has('Id') ? { id: value('Id') } : {}),
    name: value('Course'),
    place: value('Place'),
    country: value('Country'),
    timeZone: value('Time zone'),
    latitude: Number(value('Latitude')),
    longitude: Number(value('Longitude')),
  };
}

function problemOf(label: string, value: string, more: string[], repeated: boolean) {
  if (label !== 'Id' && !labels.some((known) => known === label))
    return `"${label}" is not a known label`;
  if (repeated) return `${label} is given twice`;
  if (value === '') return `${label} is blank`;
  if (more.length > 0) return `${label} has more than one value`;
  if (label === 'Id' && !UUID_PATTERN.test(value)) return `"${value}" is not a lower-case UUID`;
  if (label === 'Time zone' && !isTimeZone(value)) return `"${value}" is not an IANA time zone`;
  if (label === 'Latitude' && !isDegrees(value, 90)) return `latitude "${value}" is not in ±90`;
  if (label === 'Longitude' && !isDegrees(value, 180)) return `longitude "${value}" is not in ±180`;
  return undefined;
}

function isDegrees(text: string, limit: number): boolean {
  return /^-?\d{1,3}(\.\d+)?$/.test(text) && Math.abs(Number(text)) <= limit;
}
