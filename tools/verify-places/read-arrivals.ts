import { fromCell } from '@golfroundpro/shared/csv/csv-cell.ts';
import { PLACES, type Place } from '../../services/onboarder/places/domain/place.ts';
import type { ListedArrival } from '../../services/onboarder/places/domain/verify-places.ts';
import { UserError } from '../console/user-error.ts';

const NEEDED = ['arrival', 'place', 'statusId', 'quota'] as const;
type Fields = Record<(typeof NEEDED)[number], unknown>;

/**
 * Reads an exported list of arrivals, CSV or a line of JSON each.
 * @throws UserError with the line that is none
 */
export function readArrivals(text: string): ListedArrival[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  if (lines.length === 0) return [];
  const isJson = lines[0]!.startsWith('{');
  const read = isJson ? (line: string) => readJson(line) : readerOfCsv(lines[0]!);
  const first = isJson ? 0 : 1;
  return lines.slice(first).map((line, index) => toArrival(read(line), index + first + 1));
}

function readJson(line: string): Fields | undefined {
  try {
    return JSON.parse(line) as Fields;
  } catch {
    return undefined;
  }
}

/** No cell of the list has a comma, unless a spreadsheet took it for its own and wrote semicolons. */
function readerOfCsv(head: string): (line: string) => Fields {
  const separator = head.includes(';') ? ';' : ',';
  const cellsOf = (line: string) =>
    line.split(separator).map((cell) => fromCell(cell.trim().replace(/^"(.*)"$/, '$1')));
  const names = cellsOf(head);
  const missing = NEEDED.filter((name) => !names.includes(name));
  if (missing.length > 0) throw new UserError(`The list has no column ${missing.join(', ')}`);
  return (line) => {
    const cells = cellsOf(line);
    return Object.fromEntries(NEEDED.map((name) => [name, cells[names.indexOf(name)]])) as Fields;
  };
}

function toArrival(fields: Fields | undefined, line: number): ListedArrival {
  const [arrival, quota] = [Number(fields?.arrival), Number(fields?.quota)];
  const { place, statusId } = fields ?? {};
  if (!isCount(arrival) || !isCount(quota) || !PLACES.includes(place as Place)) {
    throw new UserError(`Line ${line} is no arrival`);
  }
  const id = typeof statusId === 'string' && statusId !== '' ? statusId : null;
  return { arrival, quota, place: place as Place, statusId: id };
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 1;
}
