import type { Card, Gender } from '../courses/domain/player-card.ts';
import { makeRandom } from './random.ts';

/** What club is made: the same population is the same club, id for id. */
export interface Population {
  /** Rounds in all, over the days of the period. */
  rounds: number;
  /** Members, the longest player among them. */
  players: number;
  /** Rounds of the player who plays most. */
  longest: number;
  seed: number;
  /** The user that this player is; they can log in. */
  userId: string;
}

/** A course as rounds are played on it now. */
export interface PopulatedCourse extends Card {
  id: string;
  cardVersion: number;
}

/** A member of the club. */
export interface Golfer {
  userId: string;
  gender: Gender;
  indexTenths: number;
  /** What they write down beside their strokes. */
  keepsPutts: boolean;
  keepsDetails: boolean;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const FIRST_DAY_MS = Date.UTC(2022, 0, 1);
const LAST_DAY_MS = Date.UTC(2026, 9, 31);

/** Days of the period. It does not move with today, so that a second run makes the same club. */
export const DAYS = (LAST_DAY_MS - FIRST_DAY_MS) / DAY_MS + 1;

/** Midnight (UTC) of a day of the period, in epoch milliseconds. */
export function dayStart(day: number): number {
  return FIRST_DAY_MS + day * DAY_MS;
}

/** The numbers [from, to) of the rounds of a day. */
export function roundsOfDay({ rounds }: Population, day: number): { from: number; to: number } {
  const first = (of: number) => Math.ceil((of * rounds) / DAYS);
  return { from: first(day), to: first(day + 1) };
}

/** Whether the longest player plays in the round of this number; they do in `longest` of all. */
export function isLongest({ rounds, longest }: Population, number: number): boolean {
  const before = (of: number) => Math.floor((of * longest) / rounds);
  return before(number + 1) > before(number);
}

/** What all random numbers of a population begin with. */
export function seedOf({ seed, rounds, players, longest, userId }: Population): string {
  return `golfroundpro ${seed} ${rounds} ${players} ${longest} ${userId}`;
}

/** The members; the longest player is the first. */
export function makeGolfers(population: Population): Golfer[] {
  const random = makeRandom(`${seedOf(population)} golfers`);
  const golfers = Array.from({ length: population.players }, () => ({
    userId: random.uuid(FIRST_DAY_MS),
    gender: random.chance(0.72) ? ('men' as const) : ('women' as const),
    indexTenths: Math.round(Math.min(540, Math.max(-25, 180 + 85 * random.normal()))),
    keepsPutts: random.chance(0.85),
    keepsDetails: random.chance(0.6),
  }));
  const longest = { ...golfers[0]!, userId: population.userId, gender: 'men' as const };
  golfers[0] = { ...longest, indexTenths: 143, keepsPutts: true, keepsDetails: true };
  return golfers;
}
