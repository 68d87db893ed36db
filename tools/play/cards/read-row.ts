import { HOLES_PLAYED, type Course, type Gender, type HolesPlayed } from './course.ts';
import { readScores } from './read-holes.ts';
import {
  ACCEPTANCES,
  holeNumbers,
  ROUND_CONTEXTS,
  ROUND_STATES,
  type Acceptance,
  type CardPlayer,
  type HoleEntry,
  type RoundContext,
  type RoundState,
  type Scorecard,
} from './scorecard.ts';
import { wholeNumber } from './whole-number.ts';

/** The cells of a row by the names of their columns; a column that the file lacks is blank. */
export type Cells = (column: string) => string;

/** A row: what it says of the card, which all rows of a group share, and of its player. */
export interface Row {
  card: Pick<Scorecard, 'playedOn' | 'course' | 'holes' | 'context' | 'state'>;
  player: Omit<CardPlayer, 'file' | 'line'>;
}

/** What was entered by its cell, and what had stood there before, by mistake: `White>Yellow`. */
function turnsOf(text: string): [right: string, wrong: string | undefined] {
  const [first = '', second] = text.split('>').map((part) => part.trim());
  return second === undefined ? [first, undefined] : [second, first];
}

/** Reads one row; `row` is there only when nothing is wrong. */
export function readRow(cell: Cells, courses: Course[]): { row?: Row; problems: string[] } {
  const problems = whoProblems(cell);
  const report = (problem: string) => problems.push(problem);
  const course = courses.find(({ name }) => sameText(name, cell('Course')));
  if (!course) problems.push(`the course "${cell('Course')}" is unknown`);
  const tees = course && readTees(cell('Tee'), course, report);
  const card = readCardCells(cell, report);
  const player = readPlayerCells(cell, report);
  if (card.holes === 'back9' && course?.holes.length === 9) {
    problems.push(`${course.name} has nine holes: front9, or 18 for two rounds of them`);
  }
  if (card.holes) readPlay(cell, card.holes, player, report);
  if (problems.length > 0 || !course || !tees || !card.holes) return { problems };
  const shared = { ...card, playedOn: cell('Date'), course, holes: card.holes };
  return { row: { card: shared, player: { ...player, ...tees } }, problems };
}

/** The tee that was played, and the one that was put down first by mistake. */
function readTees(text: string, course: Course, report: ReportProblem) {
  const [right, wrong] = turnsOf(text);
  const idOf = (name: string) => course.tees.find((tee) => sameText(tee.name, name))?.id;
  const [teeId, wrongTeeId] = [idOf(right), wrong === undefined ? null : idOf(wrong)];
  if (teeId !== undefined && wrongTeeId !== undefined) return { teeId, wrongTeeId };
  report(`${course.name} has no tee "${text}"`);
  return undefined;
}

function whoProblems(cell: Cells): string[] {
  const [date, email, isGuest] = [cell('Date'), cell('E-mail'), cell('Guest') !== ''];
  const problems: string[] = [];
  if (!isDate(date)) problems.push(`the date "${date}" does not exist`);
  if (cell('Player') === '') problems.push('the player is missing');
  if (isGuest && email !== '') problems.push('a guest has no e-mail');
  else if (!isGuest && email === '') problems.push('the e-mail is missing');
  else if (!isGuest && !/^[^\s@]+@[^\s@]+$/.test(email)) {
    problems.push(`"${email}" is not an e-mail address`);
  }
  return problems;
}

type ReportProblem = (problem: string) => void;

function readCardCells(cell: Cells, report: ReportProblem) {
  const holes = HOLES_PLAYED.find((known) => known === cell('Holes'));
  if (!holes) report(`holes "${cell('Holes')}" is not 18, front9 or back9`);
  return {
    holes,
    context: oneOf<RoundContext>(cell, 'Context', ROUND_CONTEXTS, 'real', report),
    state: oneOf<RoundState>(cell, 'State', ROUND_STATES, 'finished', report),
  };
}

function readPlayerCells(cell: Cells, report: ReportProblem) {
  const email = cell('E-mail').toLowerCase();
  const [declared, wrong] = turnsOf(cell('Guest'));
  return {
    player: cell('Player'),
    email: cell('Guest') === '' ? email : null,
    gender: oneOf<Gender | null>(cell, 'Gender', ['men', 'women'], null, report),
    declaredTenths: readDeclared(declared, report),
    wrongTenths: wrong === undefined ? undefined : (readDeclared(wrong, report) ?? undefined),
    acceptance: oneOf<Acceptance>(cell, 'Accepts', ACCEPTANCES, 'now', report),
    ...{ joinedAfter: null as number | null, left: null as CardPlayer['left'] },
    ...{ totals: [] as number[], scores: [] as HoleEntry[] },
  };
}

/** `yes`, or the index that the guest declares; a plus handicap is written +1.2. */
function readDeclared(text: string, report: ReportProblem): number | null {
  if (text === '' || sameText(text, 'yes')) return null;
  const [, plus, whole, tenth] = /^(\+?)(\d{1,2})\.(\d)$/.exec(text) ?? [];
  const tenths = Number(`${whole}${tenth}`) * (plus ? -1 : 1);
  if (tenths >= -100 && tenths <= 540) return tenths;
  report(`Guest "${text}" is not yes or an index such as 14.3`);
  return null;
}

function readPlay(
  cell: Cells,
  holes: HolesPlayed,
  player: Omit<CardPlayer, 'file' | 'line' | 'teeId' | 'wrongTeeId'>,
  report: ReportProblem,
): void {
  const inPlay = holeNumbers(holes);
  player.joinedAfter = holeOf(cell, 'Joined', inPlay, report);
  player.left = sameText(cell('Left'), 'end') ? 'end' : holeOf(cell, 'Left', inPlay, report);
  player.totals = readTotals(cell('Total'), inPlay.length, report);
  player.scores = readScores(cell, inPlay, report);
  const [first, last] = [player.scores[0], player.scores.at(-1)];
  const { joinedAfter, left } = player;
  if (joinedAfter !== null && first && first.hole <= joinedAfter) {
    report(`hole ${first.hole} was over before the player joined`);
  }
  if (typeof left === 'number' && last && last.hole > left) {
    report(`hole ${last.hole} came after the player had left`);
  }
  if (player.totals.length > 0 && first) report('a total and scores of holes exclude each other');
  else if (player.totals.length === 0 && !first && left === null) report('no hole has a score');
}

function holeOf(cell: Cells, column: string, inPlay: number[], report: ReportProblem) {
  if (cell(column) === '') return null;
  const hole = wholeNumber(cell(column), 1, 18);
  if (hole !== undefined && inPlay.includes(hole)) return hole;
  report(`${column} "${cell(column)}" is not a hole in play`);
  return null;
}

function readTotals(text: string, holes: number, report: ReportProblem): number[] {
  if (text === '') return [];
  return text.split('>').map((total) => {
    const strokes = wholeNumber(total.trim(), holes, holes * 20);
    if (strokes === undefined) report(`Total "${total}" is not ${holes}–${holes * 20}`);
    return strokes ?? 0;
  });
}

function oneOf<Value extends string | null>(
  cell: Cells,
  column: string,
  values: readonly Value[],
  blank: Value,
  report: ReportProblem,
): Value {
  const text = cell(column);
  if (text === '') return blank;
  const value = values.find((candidate) => candidate === text.toLowerCase());
  if (value === undefined) report(`${column} "${text}" is not ${values.join(', ')} or blank`);
  return value ?? blank;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function sameText(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}
