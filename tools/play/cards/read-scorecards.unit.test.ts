import { describe, expect, it } from 'vitest';
import { readCourseFiles } from './read-files.ts';
import { FURTHER_COLUMNS, readScorecards, SCORECARD_COLUMNS } from './read-scorecards.ts';
import { finalScores, playerIdOf, roundIdOf, type HoleScore } from './scorecard.ts';

const courses = await readCourseFiles();
const heading = SCORECARD_COLUMNS.join();
const nine = '4,5,3,5,6,4,3,5,6,,,,,,,,,';
const blanks = ','.repeat(17);
const who = 'Ann Lee,ann@club.example';

function read(...rows: string[]) {
  return readScorecards([{ name: 'a.csv', text: [heading, ...rows].join('\n') }], courses);
}

function score(known: Partial<HoleScore>) {
  const unknown = { strokes: null, putts: null, fairway: null, penalties: null, sand: null };
  return { ...unknown, pickedUp: false, ...known };
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
    expect(cards[0]).toMatchObject({ playedOn: '2026-05-01', holes: 'front9', state: 'finished' });
    expect(cards[0]?.players).toMatchObject([{ teeId: 'yellow', left: null, totals: [] }]);
    expect(cards[0]?.players.flatMap(finalScores).slice(0, 3)).toEqual([
      score({ hole: 1, strokes: 4, putts: 2 }),
      score({ hole: 2, pickedUp: true }),
      score({ hole: 4, strokes: 5 }),
    ]);
  });

  it('takes what a spreadsheet saves: byte order mark, CRLF, blank lines, letter case', () => {
    const text = `\uFEFF${heading}\r\n${','.repeat(41)}\r\n\r\n${row({ 2: 'Ann@Club.example', 4: 'YELLOW' })}\r\n`;
    const { cards, errors } = readScorecards([{ name: 'a.csv', text }], courses);
    expect(errors).toEqual([]);
    expect(cards[0]).toMatchObject({ line: 4 });
    expect(cards[0]?.players).toMatchObject([{ email: 'ann@club.example', teeId: 'yellow' }]);
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
    expect(new Set(cards.map(roundIdOf)).size).toBe(2);
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

describe('further columns', () => {
  const wide = [...SCORECARD_COLUMNS, ...FURTHER_COLUMNS];
  const readWide = (...rows: Record<string, string>[]) => {
    const lines = rows.map((change) => {
      const cells = new Map(
        row()
          .split(',')
          .map((cell, at) => [wide[at], cell]),
      );
      return wide.map((column) => change[column] ?? cells.get(column) ?? '').join();
    });
    return readScorecards([{ name: 'a.csv', text: [wide.join(), ...lines].join('\n') }], courses);
  };
  const bob = { Player: 'Bob', 'E-mail': 'bob@club.example', Group: 'a' };
  const guest = { Player: 'Guy', 'E-mail': '', Guest: '14.3', Group: 'a' };

  it('put the players of a group on one card', () => {
    const { cards, errors } = readWide({ Group: 'a', Gender: 'women' }, bob, guest, {
      ...{ ...guest, Player: 'Plus', Guest: '+1.2' },
    });
    expect(errors).toEqual([]);
    const [card] = cards;
    expect(cards).toHaveLength(1);
    expect(card?.players.map((own) => [own.player, own.gender, own.declaredTenths])).toEqual([
      ...[
        ['Ann Lee', 'women', null],
        ['Bob', null, null],
      ],
      ...[
        ['Guy', null, 143],
        ['Plus', null, -12],
      ],
    ]);
    expect(new Set(card?.players.map((own) => playerIdOf(card, own))).size).toBe(4);
  });

  it('read edits, the last of which stands and has the details', () => {
    const { cards, errors } = readWide({ H1: '6>X>5', P1: '2', H2: '4>', Sand: 'YN.......' });
    expect(errors).toEqual([]);
    const [player] = cards[0]?.players ?? [];
    expect(player?.scores[0]?.writes).toEqual([
      score({ hole: 1, strokes: 6 }),
      score({ hole: 1, pickedUp: true }),
      score({ hole: 1, strokes: 5, putts: 2, sand: true }),
    ]);
    expect(player && finalScores(player).map(({ hole }) => hole)).toEqual([1, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('read fairways, penalties and sand, a character a hole', () => {
    const marks = { Fairways: 'HLRSO-.hl', Penalties: '012......', Sand: 'YNyn.....' };
    const [card] = readWide(marks).cards;
    const scores = card?.players.flatMap(finalScores) ?? [];
    expect(scores.map(({ fairway }) => fairway)).toEqual([
      ...['hit', 'left', 'right', 'short', 'long', 'none', null, 'hit', 'left'],
    ]);
    expect(scores.slice(0, 4)).toMatchObject([
      { penalties: 0, sand: true },
      { penalties: 1, sand: false },
      { penalties: 2, sand: true },
      { penalties: null, sand: false },
    ]);
  });

  const noHoles = Object.fromEntries(Array.from({ length: 18 }, (_, at) => [`H${at + 1}`, '']));

  it('read totals, contexts, states, and who comes and goes', () => {
    const { cards, errors } = readWide(
      { ...noHoles, Total: '44>45', Context: 'practice', Group: 'a' },
      { ...bob, Context: 'practice', Joined: '3', H1: '', H2: '', H3: '' },
      { ...guest, Context: 'practice', Left: 'end' },
    );
    expect(errors).toEqual([]);
    expect(cards[0]).toMatchObject({ context: 'practice', state: 'finished' });
    expect(cards[0]?.players).toMatchObject([
      { totals: [44, 45], scores: [] },
      { joinedAfter: 3, left: null },
      { email: null, left: 'end' },
    ]);
  });

  it.each([
    [{ Gender: 'man' }, 'Gender "man" is not men, women'],
    [{ State: 'over' }, 'State "over" is not finished, abandoned, reopened or blank'],
    [{ Context: 'match' }, 'Context "match" is not real'],
    [{ Guest: 'yes' }, 'a guest has no e-mail'],
    [{ ...guest, Group: '' }, 'a guest cannot own a card'],
    [{ ...guest, Guest: '60.0' }, 'Guest "60.0" is not yes or an index'],
    [{ Total: '44' }, 'a total and scores of holes exclude each other'],
    [{ ...noHoles, Total: '8' }, 'Total "8" is not 9–180'],
    [{ Joined: '3' }, 'hole 1 was over before the player joined'],
    [{ Joined: '12' }, 'Joined "12" is not a hole in play'],
    [{ Left: '3' }, 'hole 9 came after the player had left'],
    [{ Left: '9' }, 'the owner of a card cannot join late or leave'],
    [{ H1: '4>>5' }, 'H1 "4>>5" is not 1–20, X or blank'],
    [{ Sand: 'Y' }, 'Sand is not 9 characters'],
    [{ Sand: 'Y?.......' }, 'Sand "Y?......." has an unknown character'],
  ])('refuse %j', (change, reason) => {
    expect(readWide(change).errors[0]?.reason).toContain(reason);
  });

  it('refuse a group that is not of one card, or has five players', () => {
    const other = readWide({ Group: 'a' }, { ...bob, State: 'abandoned' });
    expect(other.errors).toMatchObject([{ line: 3 }]);
    expect(other.errors[0]?.reason).toContain('differs from its group');
    const names = ['B', 'C', 'D', 'E'].map((Player) => ({ ...guest, Player }));
    expect(readWide({ Group: 'a' }, ...names).errors).toMatchObject([{ line: 6 }]);
  });

  it('refuse a heading with a column that nobody knows, or one given twice', () => {
    for (const column of ['Caddie', 'Group,Group']) {
      const text = `${heading},${column}\n${row()}`;
      expect(readScorecards([{ name: 'a.csv', text }], courses).errors).toHaveLength(1);
    }
  });
});
