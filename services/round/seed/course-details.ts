import type { CsvLine } from './csv-lines.ts';
import type { CourseSeed } from './course-seed.ts';

/** Notes what is wrong on a line of the file being read. */
export type Report = (line: number, reason: string) => void;

type Details = Pick<
  CourseSeed,
  'name' | 'place' | 'country' | 'timeZone' | 'latitude' | 'longitude'
>;

const labels = ['Course', 'Place', 'Country', 'Time zone', 'Latitude', 'Longitude'] as const;
type Label = (typeof labels)[number];

/** Reads the label and value pairs at the head of a card. */
export function readDetails(lines: CsvLine[], report: Report): Details {
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
    name: value('Course'),
    place: value('Place'),
    country: value('Country'),
    timeZone: value('Time zone'),
    latitude: Number(value('Latitude')),
    longitude: Number(value('Longitude')),
  };
}

function problemOf(label: string, value: string, more: string[], repeated: boolean) {
  if (!labels.some((known) => known === label)) return `"${label}" is not a known label`;
  if (repeated) return `${label} is given twice`;
  if (value === '') return `${label} is blank`;
  if (more.length > 0) return `${label} has more than one value`;
  if (label === 'Time zone' && !isTimeZone(value)) return `"${value}" is not an IANA time zone`;
  if (label === 'Latitude' && !isDegrees(value, 90)) return `latitude "${value}" is not in ±90`;
  if (label === 'Longitude' && !isDegrees(value, 180)) return `longitude "${value}" is not in ±180`;
  return undefined;
}

function isDegrees(text: string, limit: number): boolean {
  return /^-?\d{1,3}(\.\d+)?$/.test(text) && Math.abs(Number(text)) <= limit;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
