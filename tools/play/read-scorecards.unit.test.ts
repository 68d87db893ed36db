import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCourseFiles } from './read-files.ts';
import { readScorecards, scorecardColumns } from './read-scorecards.ts';
import { cardIds } from './scorecard.ts';

const courses = await readCourseFiles();
const heading = scorecardColumns.join();
const nine = '4,5,3,5,6,4,3,5,6,,,,,,,,,';
const blanks = ','.repeat(17);
const who = 'Ann Lee,ann@club.example';

function read(...rows: string[]) {
  return readScorecards([{ name: 'a.csv', text: [heading, ...rows].join('\n') }], courses);
}

function row(change: Record<number, string> = {}) {
  const cells = `2026-05-01,${who},Alder Heath Golf Club,Yellow,front9,${nine},${blanks}`.split(
    ',',
  );
  for (const [at, text] of Object.entries(change)) cells[Number(at)] = text;
  return cells.join();
}

describe('readScorecards', () => {
  it('reads strokes, pick-ups, blanks and putts', () => {
    const { cards, errors } = read(row({ 7: 'x', 8: '', 24: '2' }));
    expect(errors).toEqual([]);
    expect(cards).toHaveLength(1);
    expect(cards[0]).toMatchObject({ playedOn: '2026-05-01', teeId: 'yellow', holes: 'front9' });
    expect(cards[0]?.scores.slice(0, 3)).toEqual([
      { hole: 1, strokes: 4, pickedUp: false, putts: 2 },
      { hole: 2, strokes: null, pickedUp: true, putts: null },
      { hole: 4, strokes: 5, pickedUp: false, putts: null },
    ]);
  });

  it('takes what a spreadsheet saves: byte order mark, CRLF, blank lines, letter case', () => {
    const text = `\uFEFF${heading}\r\n${','.repeat(41)}\r\n\r\n${row({ 2: 'Ann@Club.example', 4: 'YELLOW' })}\r\n`;
    const { cards, errors } = readScorecards([{ name: 'a.csv', text }], courses);
    expect(errors).toEqual([]);
    expect(cards[0]).toMatchObject({ line: 4, email: 'ann@club.example', teeId: 'yellow' });
  });

  it.each([
    [{ 0: '2026-06-31' }, 'the date "2026-06-31" does not exist'],
    [{ 0: '1/5/2026' }, 'the date "1/5/2026" does not exist'],
    [{ 1: '' }, 'the player is missing'],
    [{ 2: '' }, 'the e-mail is missing'],
    [{ 2: 'ann' }, '"ann" is not an e-mail address'],
    [{ 3: 'Nowhere' }, 'the course "Nowhere" is unknown'],
    [{ 4: 'Blue' }, 'Alder Heath Golf Club has no tee "Blue"'],
    [{ 5: '9' }, 'holes "9" is not 18, front9 or back9'],
    [{ 6: '21' }, 'H1 "21" is not 1–20, X or blank'],
    [{ 6: '0' }, 'H1 "0" is not 1–20, X or blank'],
    [{ 6: '4.5' }, 'H1 "4.5" is not 1–20, X or blank'],
    [{ 6: 'abc' }, 'H1 "abc" is not 1–20, X or blank'],
    [{ 15: '4' }, 'hole 10 is not part of front9'],
    [{ 24: '-1' }, 'P1 "-1" is not 0–20 or blank'],
    [{ 24: '4' }, 'hole 1 has 4 putts in 4'],
    [{ 6: '', 24: '2' }, 'P1 has putts where H1 is blank'],
    [{ 5: 'back9' }, 'hole 1 is not part of back9; hole 2'],
    [{ 0: 'today', 6: '99' }, 'the date "today" does not exist; H1 "99"'],
    [{ 1: '"Ann"Lee' }, 'the quotes do not match'],
    [{ 41: ',' }, 'has 43 cells, not 42'],
  ])('refuses %j', (change, reason) => {
    const { cards, errors } = read(row(change), row({ 0: '2026-05-02' }));
    expect(errors).toMatchObject([{ file: 'a.csv', line: 2 }]);
    expect(errors[0]?.reason).toContain(reason);
    expect(cards.map(({ line }) => line)).toEqual([3]);
  });

  it('refuses a card without a score', () => {
    const empty = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [6 + i, '']));
    expect(read(row(empty)).errors[0]?.reason).toBe('no hole has a score');
  });

  it('refuses the second of two equal cards, but not the other nine of the day', () => {
    const back = `2026-05-01,${who},Alder Heath Golf Club,Yellow,back9,,,,,,,,,,4,4,4,4,4,4,4,4,4,${blanks}`;
    const { cards, errors } = read(row(), row({ 6: '5' }), back);
    expect(errors).toEqual([{ file: 'a.csv', line: 3, reason: 'repeats the card of a.csv:2' }]);
    expect(cards.map(({ line }) => line)).toEqual([2, 4]);
    expect(new Set(cards.map((card) => cardIds(card).roundId)).size).toBe(2);
  });

  it('refuses a file with another heading', () => {
    const { cards, errors } = readScorecards(
      [{ name: 'b.csv', text: `Date;Player\n${row()}` }],
      courses,
    );
    expect(cards).toEqual([]);
    expect(errors).toMatchObject([{ file: 'b.csv', line: 1 }]);
  });
});

describe('the committed rounds', () => {
  const folder = join(import.meta.dirname, '../../data/rounds');
  const files = readdirSync(folder)
    .sort()
    .map((name) => {
      return { name, text: readFileSync(join(folder, name), 'utf8') };
    });
  const { cards, errors } = readScorecards(files, courses);

  it('are 40 good rounds of 5 players, each on its own date, on every course', () => {
    expect(cards).toHaveLength(40);
    expect(new Set(cards.map(({ playedOn }) => playedOn)).size).toBe(40);
    expect(new Set(cards.map(({ email }) => email)).size).toBe(5);
    expect(new Set(cards.map(({ course }) => course.slug)).size).toBe(courses.length);
    expect(new Set(cards.map(({ holes }) => holes))).toEqual(new Set(['18', 'front9', 'back9']));
  });

  it('hold the wrong rows that data/README.md lists', () => {
    expect(errors.map(({ file, line }) => `${file}:${line}`)).toEqual([
      '2026-04.csv:7',
      '2026-05.csv:6',
      '2026-06.csv:5',
      '2026-06.csv:10',
      '2026-07.csv:3',
      '2026-08.csv:4',
      '2026-09.csv:5',
      '2026-10.csv:3',
      '2026-10.csv:4',
    ]);
  });
});
