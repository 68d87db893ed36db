import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCourseFiles } from './read-files.ts';
import { readScorecards } from './read-scorecards.ts';

const courses = await readCourseFiles();

describe('the committed rounds', () => {
  const folder = join(import.meta.dirname, '../../../data/rounds');
  const files = readdirSync(folder)
    .sort()
    .map((name) => {
      return { name, text: readFileSync(join(folder, name), 'utf8') };
    });
  const { cards, errors } = readScorecards(files, courses);

  it('are a season of members and guests, alone and together, on every course', () => {
    const players = cards.flatMap((card) => card.players);
    expect([cards.length, players.length]).toEqual([129, 147]);
    expect(new Set(players.map(({ email }) => email ?? 'guest')).size).toBe(8);
    expect(new Set(cards.map(({ course }) => course.slug)).size).toBe(courses.length);
    expect(new Set(cards.map(({ holes }) => holes))).toEqual(new Set(['18', 'front9', 'back9']));
    expect(cards.filter((card) => card.players.length === 4)).toHaveLength(5);
  });

  it('hold the wrong rows that data/README.md lists', () => {
    expect(errors.map(({ file, line }) => `${file}:${line}`)).toEqual([
      '2026-04.csv:13',
      '2026-05.csv:15',
      '2026-06.csv:8',
      '2026-06.csv:20',
      '2026-07.csv:6',
      '2026-08.csv:5',
      '2026-09.csv:10',
      '2026-10.csv:6',
      '2026-10.csv:7',
    ]);
  });
});
