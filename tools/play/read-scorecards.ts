import type { CourseSeed } from '../../services/round/seed/course-seed.ts';
import type { TextFile } from '../../services/round/seed/course-csv.ts';
import { readCsvLines } from '../../services/round/seed/csv-lines.ts';
import type { CsvLine, RowError } from '../../services/round/seed/csv-lines.ts';
import { readRow } from './read-row.ts';
import { cardKey } from './scorecard.ts';
import type { Scorecard } from './scorecard.ts';

const numbered = (letter: string) => Array.from({ length: 18 }, (_, i) => `${letter}${i + 1}`);

/** The heading of every scorecard file: H are strokes, P are putts. */
export const scorecardColumns = [
  ...['Date', 'Player', 'E-mail', 'Course', 'Tee', 'Holes'],
  ...numbered('H'),
  ...numbered('P'),
];

/**
 * Reads scorecards in the form that data/README.md describes. A bad row is told with its file,
 * line and every reason, and does not stop the others; of two rows with the same card the first
 * one counts.
 */
export function readScorecards(files: TextFile[], courses: CourseSeed[]) {
  const cards: Scorecard[] = [];
  const errors: RowError[] = [];
  const seen = new Map<string, Scorecard>();
  for (const file of files) {
    for (const line of rowsOf(file, errors)) {
      const { card, problems } = readLine(line, file.name, courses);
      const first = card && seen.get(cardKey(card));
      if (first) problems.push(`repeats the card of ${first.file}:${first.line}`);
      if (problems.length > 0) {
        errors.push({ file: file.name, line: line.line, reason: problems.join('; ') });
      } else if (card) {
        seen.set(cardKey(card), card);
        cards.push(card);
      }
    }
  }
  return { cards, errors };
}

function rowsOf({ name, text }: TextFile, errors: RowError[]): CsvLine[] {
  const [heading, ...rows] = readCsvLines(text);
  if (heading?.cells.join() === scorecardColumns.join()) return rows;
  const reason = `the heading is not ${scorecardColumns.slice(0, 6).join()},H1–H18,P1–P18`;
  errors.push({ file: name, line: heading?.line ?? 1, reason });
  return [];
}

function readLine({ line, cells, error }: CsvLine, file: string, courses: CourseSeed[]) {
  if (error) return { problems: [error] };
  if (cells.length !== scorecardColumns.length) {
    return { problems: [`has ${cells.length} cells, not ${scorecardColumns.length}`] };
  }
  const { row, problems } = readRow(cells, courses);
  return { card: row && { file, line, ...row }, problems };
}
