import { UUID_PATTERN } from '@golfroundpro/shared/http/schemas.ts';
import type { CourseDetails } from '../domain/course-draft.ts';
import { isTimeZone } from '../domain/is-time-zone.ts';
import type { CsvLine } from '@golfroundpro/shared/csv/csv-lines.ts';
import type { LineFault, Report } from './line-fault.ts';

const labels = ['Course', 'Place', 'Country', 'Time zone', 'Latitude', 'Longitude'] as const;
type Label = (typeof labels)[number] | 'Id';
const DEGREES: Partial<Record<Label, number>> = { Latitude: 90, Longitude: 180 };

/** Reads the label and value pairs at the head of a card; an export also names the course's id. */
export function readDetails(lines: CsvLine[], report: Report): CourseDetails & { id?: string } {
  const values = new Map<string, string>();
  for (const { line, cells } of lines) {
    const [label = '', value = '', ...more] = cells;
    const fault = isLabel(label)
      ? valueFault(label, [value, ...more], values.has(label))
      : { code: 'unknown' as const, reason: `"${label}" is not a known label` };
    if (fault) report(line, { column: label, ...fault });
    values.set(label, value);
  }
  for (const label of labels.filter((one) => !values.has(one))) {
    report(1, { code: 'missing', column: label, reason: `${label} is missing` });
  }
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

function isLabel(text: string): text is Label {
  return text === 'Id' || labels.some((known) => known === text);
}

function valueFault(label: Label, cells: string[], isRepeated: boolean): LineFault | undefined {
  const [value = ''] = cells;
  const values = { count: 1, has: cells.length };
  if (isRepeated) return { code: 'given_twice', reason: `${label} is given twice` };
  if (value === '') return { code: 'blank', reason: `${label} is blank` };
  if (values.has > 1) return { code: 'count', values, reason: `${label} has more than one value` };
  if (label === 'Id' && !UUID_PATTERN.test(value))
    return { code: 'not_an_id', reason: `"${value}" is not a lower-case UUID` };
  if (label === 'Time zone' && !isTimeZone(value))
    return { code: 'time_zone', reason: `"${value}" is not an IANA time zone` };
  return DEGREES[label] === undefined ? undefined : degreesFault(label, value, DEGREES[label]);
}

function degreesFault(label: Label, text: string, most: number): LineFault | undefined {
  if (/^-?\d{1,3}(\.\d+)?$/.test(text) && Math.abs(Number(text)) <= most) return undefined;
  const reason = `${label.toLowerCase()} "${text}" is not in ±${most}`;
  return { code: 'range', values: { least: -most, most }, reason };
}
