import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCourseFiles } from './read-files.ts';
import { readScorecards } from './read-scorecards.ts';
import { ACCEPTANCES, roundIdOf } from './scorecard.ts';

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
    expect([cards.length, players.length]).toEqual([136, 159]);
    expect(new Set(players.map(({ email }) => email ?? 'guest')).size).toBe(8);
    expect(new Set(cards.map(({ course }) => course.slug)).size).toBe(courses.length);
    expect(new Set(cards.map(({ holes }) => holes))).toEqual(new Set(['18', 'front9', 'back9']));
    expect(cards.filter((card) => card.players.length === 4)).toHaveLength(5);
    expect(new Set(players.map(({ acceptance }) => acceptance))).toEqual(new Set(ACCEPTANCES));
    expect(players.filter(({ wrongTeeId }) => wrongTeeId !== null)).toHaveLength(1);
    expect(players.filter(({ wrongTenths }) => wrongTenths !== undefined)).toHaveLength(1);
  });

  it('are two where a day has two of them, as a spreadsheet with semicolons saved them', () => {
    const november = cards.filter(({ file }) => file === '2026-11.csv');
    expect(november.map(({ playedOn, place }) => [playedOn, place])).toEqual([
      ['2026-11-07', 1],
      ['2026-11-07', 2],
      ['2026-11-08', 1],
      ['2026-11-08', 2],
    ]);
    expect(new Set(cards.map(roundIdOf)).size).toBe(cards.length);
    expect(november[2]!.players[1]!.declaredTenths).toBe(143);
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
