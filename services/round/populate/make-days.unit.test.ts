import { describe, expect, it } from 'vitest';
import { makeChecker } from '@golfroundpro/shared/http/validator.ts';
import { ROUND_EVENTS } from '../events.ts';
import { firstRoundId, makeDays, type Club } from './make-days.ts';
import { DAYS, makeGolfers, type PopulatedCourse } from './population.ts';
import { readTestCourses } from './test-courses.ts';

const population = {
  rounds: 1500,
  players: 60,
  longest: 150,
  seed: 7,
  userId: '0198c0de-0000-7000-8000-0000000000aa',
};
const courses = readTestCourses().map((course): PopulatedCourse => {
  const { id, holes, tees } = course;
  const pars = holes.map(({ par }) => par);
  const strokeIndexes = holes.map(({ strokeIndex }) => strokeIndex);
  return { id, cardVersion: 1, pars, strokeIndexes, tees };
});
const club: Club = { population, golfers: makeGolfers(population), courses };
const rows = makeDays(club, { from: 0, to: DAYS });

describe('makeDays', () => {
  it('makes as many rounds as are asked for, and as many of the longest player', () => {
    expect(rows.rounds).toHaveLength(population.rounds);
    const own = rows.players.filter(({ userId }) => userId === population.userId);
    expect(own).toHaveLength(population.longest);
    expect(new Set(rows.rounds.map(({ id }) => id)).size).toBe(population.rounds);
  });

  it('makes the same rows for the same seed, whatever days are asked for', () => {
    const middle = { from: 400, to: 410 };
    const again = makeDays(club, middle);
    expect(rows.rounds).toEqual(expect.arrayContaining(again.rounds));
    expect(firstRoundId(club, middle)).toBe(again.rounds[0]!.id);
    const other = { ...club, population: { ...population, seed: 8 } };
    expect(firstRoundId(other, middle)).not.toBe(again.rounds[0]!.id);
  });

  it('writes only events that the service could have written', () => {
    const checkers = new Map(ROUND_EVENTS.map(({ type, data }) => [type, makeChecker(data)]));
    const faults = rows.events.map(({ type, data }) => checkers.get(type)!(data)).filter(Boolean);
    expect(faults).toEqual([]);
  });

  it('gives each round dense versions in the order of the log, and rounds overlap', () => {
    const versions = new Map<string, number>();
    let turns = 0;
    for (const [at, { aggregateId, data }] of rows.events.entries()) {
      const version = (versions.get(aggregateId) ?? 0) + 1;
      versions.set(aggregateId, version);
      expect(data).toMatchObject({ roundVersion: version });
      if (at > 0 && rows.events[at - 1]!.aggregateId !== aggregateId) turns++;
    }
    for (const { id, version } of rows.rounds) expect(versions.get(id)).toBe(version);
    expect(turns).toBeLessThan(rows.events.length);
  });

  it('has foursomes, nines, guests, pick-ups, missing putts and corrections', () => {
    expect(rows.players.some(({ seat }) => seat === 4)).toBe(true);
    expect(new Set(rows.rounds.map(({ holes }) => holes)).size).toBe(3);
    expect(rows.players.some(({ userId, name }) => userId === null && name !== null)).toBe(true);
    expect(rows.scores.some(({ pickedUp }) => pickedUp)).toBe(true);
    expect(rows.scores.some(({ strokes, putts }) => strokes !== null && putts === null)).toBe(true);
    expect(rows.scores.some(({ version }) => version === 2)).toBe(true);
  });

  it('puts on the card what the last event says', () => {
    const last = new Map<string, object>();
    for (const { data } of rows.events) {
      const { playerId, hole } = data as { playerId?: string; hole?: number };
      if (playerId && hole) last.set(`${playerId}/${hole}`, data);
    }
    for (const { playerId, hole, version, strokes, putts } of rows.scores) {
      const event = last.get(`${playerId}/${hole}`);
      expect(event).toMatchObject({ holeVersion: version, strokes, putts });
    }
    expect(last.size).toBe(rows.scores.length);
  });
});
