import type { Course } from './course.ts';
import { readCsvLines, type CsvLine, type RowError, type TextFile } from './csv-lines.ts';
import { readRow, type Row } from './read-row.ts';
import type { CardPlayer, Scorecard } from './scorecard.ts';

const numbered = (letter: string) => Array.from({ length: 18 }, (_, i) => `${letter}${i + 1}`);

/** The heading of every scorecard file: H are strokes, P are putts. */
export const SCORECARD_COLUMNS = [
  ...['Date', 'Player', 'E-mail', 'Course', 'Tee', 'Holes'],
  ...numbered('H'),
  ...numbered('P'),
];

/** Columns that may follow, in any order. */
export const FURTHER_COLUMNS = [
  ...['Group', 'Gender', 'Guest', 'Context', 'State', 'Joined', 'Left', 'Total'],
  ...['Fairways', 'Penalties', 'Sand', 'Accepts'],
];

const PLAYERS_ON_CARD = 4;

/**
 * Reads scorecards in the form that data/README.md describes. A bad row is told with its file,
 * line and every reason, and does not stop the others; of two rows with the same card and group the
 * first one counts.
 */
export function readScorecards(files: TextFile[], courses: Course[]) {
  const cards: Scorecard[] = [];
  const errors: RowError[] = [];
  const seen = new Map<string, CardPlayer>();
  for (const file of files) {
    const groups = new Map<string, Scorecard>();
    const { columns, rows } = rowsOf(file, errors);
    for (const line of rows) {
      const { row, group, problems } = readLine(line, columns, courses);
      if (row) problems.push(...addRow({ file, line, row, group }, { cards, groups, seen }));
      if (problems.length > 0) {
        errors.push({ file: file.name, line: line.line, reason: problems.join('; ') });
      }
    }
  }
  return { cards, errors };
}

function rowsOf({ name, text }: TextFile, errors: RowError[]) {
  const [heading, ...rows] = readCsvLines(text);
  const columns = heading?.cells ?? [];
  const further = columns.slice(SCORECARD_COLUMNS.length);
  const isKnown = further.every(
    (column, at) => FURTHER_COLUMNS.includes(column) && further.indexOf(column) === at,
  );
  const begins = columns.slice(0, SCORECARD_COLUMNS.length).join() === SCORECARD_COLUMNS.join();
  if (begins && isKnown) return { columns, rows };
  const reason = begins
    ? `the columns after P18 are not among ${FURTHER_COLUMNS.join()}, each once`
    : `the heading is not ${SCORECARD_COLUMNS.slice(0, 6).join()},H1–H18,P1–P18`;
  errors.push({ file: name, line: heading?.line ?? 1, reason });
  return { columns: [], rows: [] };
}

function readLine({ cells, error }: CsvLine, columns: string[], courses: Course[]) {
  if (error) return { problems: [error], group: '' };
  if (cells.length !== columns.length) {
    return { problems: [`has ${cells.length} cells, not ${columns.length}`], group: '' };
  }
  const cell = (column: string) => cells[columns.indexOf(column)] ?? '';
  return { ...readRow(cell, courses), group: cell('Group') };
}

interface Known {
  cards: Scorecard[];
  /** The cards of this file by date and group. */
  groups: Map<string, Scorecard>;
  /** Each row that was taken, by what no two rows may share. */
  seen: Map<string, CardPlayer>;
}

/** Puts a row on the card of its group, or on one of its own; gives what forbids it. */
function addRow(
  { file, line, row, group }: { file: TextFile; line: CsvLine; row: Row; group: string },
  { cards, groups, seen }: Known,
): string[] {
  const where = { file: file.name, line: line.line };
  const player: CardPlayer = { ...where, ...row.player };
  const groupKey = `${row.card.playedOn} ${group}`;
  const card = group === '' ? undefined : groups.get(groupKey);
  const { playedOn, course, holes } = row.card;
  const who = player.email ?? `${file.name} ${groupKey} ${player.player}`;
  const key = [who, playedOn, course.slug, holes].join(' ');
  const first = seen.get(`${key} ${group}`);
  if (first) return [`repeats the card of ${first.file}:${first.line}`];
  const problem = card ? joinProblem(card, row) : ownerProblem(player);
  if (problem) return [problem];
  seen.set(`${key} ${group}`, player);
  if (card) card.players.push(player);
  else {
    const place = 1 + cards.filter((other) => isAgain(other, player, row.card)).length;
    const started = { ...where, ...row.card, place, players: [player] };
    cards.push(started);
    if (group !== '') groups.set(groupKey, started);
  }
  return [];
}

/** Whether a card is of the same owner, day, course and holes. */
function isAgain(card: Scorecard, { email }: CardPlayer, row: Row['card']): boolean {
  const { players, playedOn, course, holes } = card;
  const isSamePlay = playedOn === row.playedOn && course === row.course && holes === row.holes;
  return isSamePlay && players[0]?.email === email;
}

function joinProblem(card: Scorecard, { card: shared }: Row): string | undefined {
  if (card.players.length === PLAYERS_ON_CARD)
    return `its group has ${PLAYERS_ON_CARD} players already`;
  const { course, holes, context, state } = shared;
  const same =
    card.course === course &&
    card.holes === holes &&
    card.context === context &&
    card.state === state;
  return same ? undefined : 'differs from its group in course, holes, context or state';
}

function ownerProblem({ email, joinedAfter, left }: CardPlayer): string | undefined {
  if (email === null) return 'a guest cannot own a card: the first row of a group is a member';
  if (joinedAfter !== null || left !== null) return 'the owner of a card cannot join late or leave';
  return undefined;
}
