import { isHolesPlayed } from '../../services/round/seed/course-seed.ts';
import type { CourseSeed } from '../../services/round/seed/course-seed.ts';
import { wholeNumber } from '../../services/round/seed/whole-number.ts';
import { holeNumbers } from './scorecard.ts';
import type { HoleScore, Scorecard } from './scorecard.ts';

type Row = Omit<Scorecard, 'file' | 'line'>;

/** Reads the cells of one card; `row` is there only when nothing is wrong. */
export function readRow(cells: string[], courses: CourseSeed[]): { row?: Row; problems: string[] } {
  const [playedOn = '', player = '', email = '', courseName = '', teeName = '', holes = ''] = cells;
  const problems = whoProblems(playedOn, player, email);
  const course = courses.find(({ name }) => sameText(name, courseName));
  const tee = course?.tees.find(({ name }) => sameText(name, teeName));
  if (!course) problems.push(`the course "${courseName}" is unknown`);
  else if (!tee) problems.push(`${course.name} has no tee "${teeName}"`);
  const scores = readScores(cells, holes, problems);
  if (problems.length > 0 || !course || !tee || !isHolesPlayed(holes)) return { problems };
  const who = { player, email: email.toLowerCase() };
  return { row: { playedOn, ...who, course, teeId: tee.id, holes, scores }, problems };
}

function whoProblems(playedOn: string, player: string, email: string): string[] {
  const problems: string[] = [];
  if (!isDate(playedOn)) problems.push(`the date "${playedOn}" does not exist`);
  if (player === '') problems.push('the player is missing');
  if (email === '') problems.push('the e-mail is missing');
  else if (!/^[^\s@]+@[^\s@]+$/.test(email)) problems.push(`"${email}" is not an e-mail address`);
  return problems;
}

function readScores(cells: string[], holes: string, problems: string[]): HoleScore[] {
  if (!isHolesPlayed(holes)) {
    problems.push(`holes "${holes}" is not 18, front9 or back9`);
    return [];
  }
  const inRound = new Set(holeNumbers(holes));
  const scores: HoleScore[] = [];
  for (let hole = 1; hole <= 18; hole += 1) {
    const [strokes = '', putts = ''] = [cells[5 + hole], cells[23 + hole]];
    if (strokes === '' && putts === '') continue;
    const score = readHole(hole, strokes, putts);
    if (!inRound.has(hole)) problems.push(`hole ${hole} is not part of ${holes}`);
    else if (typeof score === 'string') problems.push(score);
    else scores.push(score);
  }
  if (scores.length === 0 && problems.length === 0) problems.push('no hole has a score');
  return scores;
}

function readHole(hole: number, strokesText: string, puttsText: string): HoleScore | string {
  const putts = puttsText === '' ? null : wholeNumber(puttsText, 0, 20);
  if (putts === undefined) return `P${hole} "${puttsText}" is not 0–20 or blank`;
  if (strokesText.toUpperCase() === 'X') return { hole, strokes: null, pickedUp: true, putts };
  if (strokesText === '') return `P${hole} has putts where H${hole} is blank`;
  const strokes = wholeNumber(strokesText, 1, 20);
  if (strokes === undefined) return `H${hole} "${strokesText}" is not 1–20, X or blank`;
  if (putts !== null && putts >= strokes) return `hole ${hole} has ${putts} putts in ${strokes}`;
  return { hole, strokes, pickedUp: false, putts };
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function sameText(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}
