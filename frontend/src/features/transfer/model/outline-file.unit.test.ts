import { expect, it } from 'vitest';
import { outlineFile } from './outline-file.ts';

const outline = (text: string) => outlineFile(new TextEncoder().encode(text));
const line = { day: '2026-05-02', course: 'Heath, "old" course', holes: '18', player: 'Ann' };

it.each([
  ['commas', 'Date,Course,Holes,Player\r\n2026-05-02,"Heath, ""old"" course",18,Ann\r\n'],
  ['semicolons', 'Date;Course;Holes;Player\n2026-05-02;Heath, "old" course;18;Ann\n'],
  ['what it says', 'sep=;\nDate;Course;Holes;Player\n2026-05-02;"Heath, ""old"" course";18;Ann'],
])('reads a CSV apart by %s', (_how, text) => {
  expect(outline(text)).toMatchObject({ format: 'csv', count: 1 });
});

it('shows of a CSV what a glance needs, quotes taken off', () => {
  const text = 'Date,Course,Holes,Player\n2026-05-02,"Heath, ""old"" course",18,Ann\n\n';
  expect(outline(text)).toEqual({ format: 'csv', count: 1, first: [line] });
});

it('reads UTF-16 with a byte order mark', () => {
  const text = '\ufeffDate\tHoles\n2026-05-02\t18\n';
  const bytes = new Uint8Array(new Uint16Array([...text].map((sign) => sign.charCodeAt(0))).buffer);
  expect(outlineFile(bytes)).toMatchObject({ count: 1, first: [{ day: '2026-05-02' }] });
});

it('shows of a file of this page its first five rounds, and counts all', () => {
  const round = {
    playedOn: line.day,
    courseName: 'Heath',
    holes: '18',
    players: [{ name: 'Ann' }],
  };
  const file = { format: 'golfroundpro.rounds', version: 1, rounds: Array(7).fill(round) };
  const found = outline(JSON.stringify(file));
  expect(found).toMatchObject({ format: 'json', count: 7 });
  expect(found).toHaveProperty('first.length', 5);
  expect(found).toHaveProperty('first.0', { ...line, course: 'Heath' });
});

it('leaves a file of scores that waited on a phone to the outbox', () => {
  const file = { format: 'golfroundpro-scores', version: 1, scores: [] };
  expect(outline(JSON.stringify(file))).toEqual({ format: 'scores', file });
});

it.each([
  ['empty', ' \n'],
  ['empty', 'Date,Course,Holes\n'],
  ['empty', '{"format":"golfroundpro.rounds","rounds":[]}'],
  ['not_known', '{"format":"golfroundpro.courses"}'],
  ['not_known', '{"rounds":'],
  ['not_known', 'a shopping list'],
  ['too_large', 'x'.repeat(5_000_001)],
])('finds it %s', (fault, text) => {
  expect(outline(text)).toBe(fault);
});
