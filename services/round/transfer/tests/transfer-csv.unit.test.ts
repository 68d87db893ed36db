import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROUND_CONTEXTS } from '../../handicaps/domain/round-context.ts';
import { scoreFault } from '../../rounds/domain/check-figures.ts';
import { FAIRWAYS } from '../../rounds/domain/hole-score.ts';
import { fromCell, toCell } from '@golfroundpro/shared/csv/csv-cell.ts';
import type { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { readCsv } from '../csv/read-csv.ts';
import { CSV_HEAD, toCsv } from '../csv/to-csv.ts';
import type { TransferRound } from '../transfer-format.ts';

describe('a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+44 1632', "'+44 1632"],
    ['-Ann', "'-Ann"],
    ['@sum', "'@sum"],
    ["'Tis", "''Tis"],
    ['a,b', '"a,b"'],
    ['=a"b', `"'=a""b"`],
    ['two\nlines', 'two lines'],
    ['Söhne', 'Söhne'],
    ['', ''],
    [7, '7'],
    [null, ''],
  ])('%j is written as %j', (value, cell) => {
    expect(toCell(value)).toBe(cell);
  });

  it('comes back as it was, whatever it is', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((value) => !/\p{Cc}/u.test(value));
    fc.assert(
      fc.property(text, (value) => {
        const cell = toCell(value);
        expect(cell).not.toMatch(/^[=+\-@]/);
        const bare = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        expect(fromCell(bare)).toBe(value.trim());
      }),
    );
  });
});

const entriesOf = async (text: string) => (await readCsv(text)).entries;

describe('a file of rounds', () => {
  it('comes back from CSV as it went', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(aRound, { selector: ({ id }) => id, maxLength: 3 }),
        async (rounds) => {
          const entries = await entriesOf(CSV_HEAD + rounds.map(toCsv).join(''));
          expect(entries.flatMap(({ faults }) => faults)).toEqual([]);
          expect(entries.map(({ round }) => plain(round!))).toEqual(rounds.map(plain));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is read with a byte order mark, other line ends, any case and order of its headings', async () => {
    const [entry] = await entriesOf(
      '\uFEFFsep=,\r\nholes,TEE,course,date,H1\r\nfront9,Red,Heron Lake,2026-05-02,x\r\r',
    );
    expect(entry).toMatchObject({
      rows: [3],
      faults: [],
      round: {
        courseName: 'Heron Lake',
        playedOn: '2026-05-02',
        players: [{ teeId: 'Red', scores: [{ hole: 1, pickedUp: true }] }],
      },
    });
  });

  it.each([
    ['Date', '02.05.2026'],
    ['Date', '5/2/2026'],
    ['Date', ''],
    ['Course', ''],
    ['Tee', ''],
    ['Holes', '9'],
    ['Context', 'match'],
    ['State', 'done'],
    ['Started', '07:40'],
    ['Gender', 'm'],
    ['Me', 'I'],
    ['H1', '0'],
    ['H1', '4.5'],
    ['H10', '4'],
    ['P1', '6'],
    ['F1', 'lost'],
    ['N1', '-1'],
    ['S1', 'x'],
    ['P2', '2'],
    ['Total', '40'],
    ['Round id', 'abc'],
    ['Player id', 'ABC'],
  ])('refuses %s %j, naming the column', async (column, value) => {
    const good: Record<string, string> = {
      Date: '2026-05-02',
      Course: 'Heron Lake',
      Tee: 'Red',
      Holes: 'front9',
      H1: '5',
    };
    const cells = { ...good, [column]: value };
    const text = `${Object.keys(cells).join(',')}\n${Object.values(cells).join(',')}`;
    const [entry] = await entriesOf(text);
    const fields = entry!.faults[0]?.errors.map(({ field }) => field);
    expect(fields).toContain(column === 'P2' ? 'H2' : column);
  });

  it.each([
    ['21', 'too_large', 20],
    ['0', 'too_small', 1],
    ['4.5', 'wrong_type', undefined],
  ])('tells of the strokes %s what is wrong with them', async (value, code, limit) => {
    const [entry] = await entriesOf(
      `Date,Course,Tee,Holes,H1\n2026-05-02,Heron Lake,Red,front9,${value}\n`,
    );
    expect(entry!.faults[0]!.errors[0]).toMatchObject({ field: 'H1', code });
    expect(entry!.faults[0]!.errors[0]!.limit).toBe(limit);
  });

  it('tells two rows of one round that disagree from a round that is here already', async () => {
    const id = '0198c0de-0000-7000-8000-000000000001';
    const row = (day: string) => `${id},${day},Heron Lake,Red,front9\n`;
    const text = `Round id,Date,Course,Tee,Holes\n${row('2026-05-02')}${row('2026-05-03')}`;
    const [entry] = await entriesOf(text);
    const errors = [{ field: 'playedOn', code: 'rows_differ' }];
    expect(entry!.faults).toMatchObject([{ row: 3, errors }]);
  });

  it('takes a total that nobody plays where the holes make it, as an export has it', async () => {
    const holes = Array.from({ length: 9 }, (_, place) => `H${place + 1}`);
    const head = 'Date,Course,Tee,Holes,Total';
    const row = '2026-05-02,Heron Lake,Red,front9,144';
    const text = `${head},${holes.join(',')}\n${row}${',16'.repeat(9)}\n`;
    const [played] = await entriesOf(text);
    expect(played).toMatchObject({ faults: [], round: { players: [{ total: null }] } });
    const [entered] = await entriesOf(`${head}\n${row}\n`);
    const error = { field: 'Total', code: 'total_implausible' };
    expect(entered!.faults).toMatchObject([{ errors: [error] }]);
  });

  it('is read as a spreadsheet padded it', async () => {
    const pad = ','.repeat(300);
    const [entry, ...more] = await entriesOf(
      `${pad}\nDate,Course,Tee,Holes,H1${pad}\n2026-05-02,Heron Lake,Red,front9,5${pad}\n${pad}\n`,
    );
    expect(entry).toMatchObject({ rows: [3], faults: [] });
    expect(more).toEqual([]);
  });

  it.each([
    ['10,001 lines', `${CSV_HEAD}${'\n'.repeat(10_001)}`, 'has more than 10000 lines'],
    ['line ends alone, 5 MB of them', '\n'.repeat(5 * 1024 * 1024), 'has more than 10000 lines'],
    ['a heading of 201 cells', 'x,'.repeat(201), 'has more than 200 cells on line 1'],
    ['a row of 201 cells', `${CSV_HEAD}${'"x",'.repeat(201)}`, 'has more than 200 cells on line 2'],
    ['a line of 5 MB', '"",'.repeat(1_700_000), 'has more than 20000 characters on line 1'],
  ])('refuses a file of %s', async (_name, text, message) => {
    const told = { code: 'invalid_request', options: { errors: [{ field: 'body' }] } };
    const refusal = await entriesOf(text).catch((error: unknown) => error as AppError);
    expect(refusal).toMatchObject(told);
    expect((refusal as AppError).options.errors![0]!.message).toContain(message);
  });
});

const name = fc
  .string({ minLength: 1, maxLength: 30 })
  .map((text) => text.trim())
  .filter(Boolean);
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const uuid = fc.uuid({ version: 7 });

const aScore = fc.record({
  pickedUp: fc.boolean(),
  strokes: fc.integer({ min: 1, max: 20 }),
  putts: orNull(fc.constantFrom(0, 1)),
  fairway: orNull(fc.constantFrom(...FAIRWAYS)),
  penalties: orNull(fc.integer({ min: 0, max: 20 })),
  sand: orNull(fc.boolean()),
});

const aPlayer = fc
  .record({
    id: uuid,
    name: orNull(name),
    gender: fc.constantFrom('men' as const, 'women' as const),
    total: orNull(fc.integer({ min: 36, max: 270 })),
    holes: fc.subarray(Array.from({ length: 18 }, (_, index) => index + 1)),
    scores: fc.array(aScore, { minLength: 18, maxLength: 18 }),
  })
  .map(({ holes, scores, total, ...player }) => ({
    ...player,
    teeId: 'yellow',
    total: holes.length > 0 ? null : total,
    scores: holes.map((hole) => {
      const { pickedUp, strokes, ...rest } = scores[hole - 1]!;
      const isPossible = pickedUp || scoreFault({ strokes, ...rest }) === undefined;
      const possible = isPossible ? rest : { ...rest, putts: null, penalties: 0 };
      return { hole, pickedUp, strokes: pickedUp ? null : strokes, ...possible };
    }),
  }));

const aRound: fc.Arbitrary<TransferRound> = fc
  .record({
    id: uuid,
    courseName: fc.constantFrom('Heron Lake', 'Golfclub Dünenhof, "Alt"', '-Links-'),
    holes: fc.constant('18' as const),
    playedOn: fc.constantFrom('2026-05-02', '2024-02-29'),
    startedAt: fc.constantFrom('2026-05-02T07:40:00.000Z', '2025-12-31T23:59:59.999Z'),
    context: fc.constantFrom(...ROUND_CONTEXTS),
    state: fc.constantFrom('in_progress' as const, 'finished' as const),
    players: fc.array(aPlayer, { minLength: 1, maxLength: 4 }),
  })
  .map((round) => ({
    ...round,
    players: round.players.map((player, index) =>
      index === 0 ? { ...player, userId: player.id } : player,
    ),
  }));

/** Without the id of the user, for which CSV says "Me". */
function plain({ players, ...round }: TransferRound) {
  return {
    ...round,
    players: players.map((player) => ({ ...player, userId: Boolean(player.userId) })),
  };
}
