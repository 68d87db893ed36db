import type { ClubRows } from './club-rows.ts';
import { makeRound, type RoundPlan } from './make-round.ts';
import {
  dayStart,
  isLongest,
  roundsOfDay,
  seedOf,
  type Golfer,
  type PopulatedCourse,
  type Population,
} from './population.ts';
import { makeRandom, type Random } from './random.ts';

/** Days [from, to) of the period. */
export interface Days {
  from: number;
  to: number;
}

/** What all rounds are made from. */
export interface Club {
  population: Population;
  golfers: Golfer[];
  courses: PopulatedCourse[];
}

/** Everything that these days bring, the same in every run. */
export function makeDays(club: Club, { from, to }: Days): ClubRows {
  const rows: ClubRows = { rounds: [], players: [], scores: [], events: [] };
  for (let day = from; day < to; day++) {
    const numbers = roundsOfDay(club.population, day);
    const events: ClubRows['events'] = [];
    for (let number = numbers.from; number < numbers.to; number++) {
      const round = makeNumber(club, number, day);
      rows.rounds.push(...round.rounds);
      rows.players.push(...round.players);
      rows.scores.push(...round.scores);
      events.push(...round.events);
    }
    // Stable: of one round the order of versions stays.
    rows.events.push(...events.sort((a, b) => a.occurredAt - b.occurredAt));
  }
  return rows;
}

/** The id of the first round of these days; undefined where nobody played. */
export function firstRoundId(club: Club, { from, to }: Days): string | undefined {
  for (let day = from; day < to; day++) {
    const numbers = roundsOfDay(club.population, day);
    if (numbers.from < numbers.to) return makeNumber(club, numbers.from, day).rounds[0]?.id;
  }
  return undefined;
}

function makeNumber(club: Club, number: number, day: number): ClubRows {
  const random = makeRandom(`${seedOf(club.population)} ${number}`);
  return makeRound(random, planOf(random, club, number, dayStart(day)));
}

function planOf(random: Random, club: Club, number: number, dayMs: number): RoundPlan {
  const { population, golfers, courses } = club;
  const longest = isLongest(population, number);
  const luck = random.next();
  const size = luck < 0.88 ? 1 : luck < 0.94 ? 2 : luck < 0.96 ? 3 : 4;
  const nine = random.chance(0.2);
  const course = courses[random.below(courses.length)]!;
  return {
    course,
    golfers: partyOf(random, golfers, longest, size),
    holes: nine ? (random.chance(0.6) || course.pars.length === 9 ? 'front9' : 'back9') : '18',
    context: longest || random.chance(0.97) ? 'real' : 'practice',
    dayMs,
  };
}

/** Different members, some of whom play far more often than others. */
function partyOf(random: Random, golfers: Golfer[], longest: boolean, size: number): Golfer[] {
  const party = new Set(longest ? [golfers[0]!] : []);
  const others = golfers.length - 1;
  while (party.size < size) {
    party.add(golfers[1 + Math.floor(random.next() ** 1.3 * others)]!);
  }
  return [...party];
}
