import fc from 'fast-check';
import type {
  CardPlayer,
  HoleScore,
  RoundCard,
  RoundEvent,
  RoundFact,
} from '../domain/round-event.ts';
import { cardHoles } from './test-events.ts';

const id = (kind: number, number: number) =>
  `0198c0de-0000-7000-8000-${String(kind * 1000 + number).padStart(12, '0')}`;

export const USERS = [id(1, 1), id(1, 2), id(1, 3)];
/** The last is one that the club does not keep. */
export const COURSES = [id(2, 1), id(2, 2), id(2, 3)];
/** Days of four weeks in a row, of one week of two years, and of one day again. */
export const DATES = ['2026-12-08', '2026-12-15', '2026-12-22', '2026-12-31', '2027-01-01'];
/** Of rounds of a day in any order; events of before 0.2 have none. */
const TIMES = [null, '2026-05-01T09:00:00.000Z', '2027-01-02T09:00:00.000Z'];
const FIRST_TIME_MS = Date.parse('2026-05-02T10:00:00.000Z');
const MOST_PLAYERS = 4;

const count = (max: number) => fc.option(fc.integer({ min: 0, max }), { freq: 6 });

const score: fc.Arbitrary<HoleScore> = fc
  .record({
    strokes: fc.integer({ min: 1, max: 9 }),
    kind: fc.constantFrom('scored', 'scored', 'scored', 'picked up', 'removed'),
    putts: count(4),
    fairway: fc.option(
      fc.constantFrom<HoleScore['fairway'][]>('hit', 'left', 'right', 'short', 'long', 'none'),
    ),
    penalties: count(2),
    sand: fc.option(fc.boolean()),
  })
  .map(({ kind, strokes, ...rest }) => {
    if (kind === 'removed') return removed;
    return { ...rest, strokes: kind === 'scored' ? strokes : null, pickedUp: kind !== 'scored' };
  });

const removed: HoleScore = {
  strokes: null,
  pickedUp: false,
  putts: null,
  fairway: null,
  penalties: null,
  sand: null,
};

/** A player on a seat: a member, each user on one seat only, or on the last seat a guest. */
const player = (round: number, seat: number, holes: RoundCard['holes']): fc.Arbitrary<CardPlayer> =>
  fc
    .record({
      handicap: fc.option(fc.integer({ min: -3, max: 40 })),
      pars: fc.array(fc.integer({ min: 3, max: 7 }), { minLength: 18, maxLength: 18 }),
    })
    .map(({ handicap, pars }) => ({
      playerId: id(4, round * 10 + seat),
      userId: USERS[seat] ?? null,
      playingHandicap: handicap,
      holes: cardHoles(holes).map(({ hole }) => ({
        hole,
        par: pars[hole - 1]!,
        received: handicap === null ? 0 : Math.floor(handicap / 18),
      })),
    }));

const card = fc
  .record({
    courseId: fc.constantFrom(...COURSES),
    holes: fc.constantFrom<RoundCard['holes'][]>('18', '18', 'front9', 'back9'),
    playedOn: fc.constantFrom(...DATES),
    startedAt: fc.constantFrom(...TIMES),
    real: fc.constantFrom(true, true, true, true, true, false),
  })
  .map((drawn) => ({ ...drawn, ownCourse: drawn.courseId === COURSES[2] }));

const seat = fc.nat(MOST_PLAYERS - 1);

/** What happens to a round behind its start, in order of its versions. */
const happening = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('score' as const), seat, hole: fc.nat(17), score }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('whole' as const),
      seat,
      shift: fc.integer({ min: -2, max: 2 }),
      putts: fc.nat(3),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('total' as const),
      seat,
      strokes: fc.option(fc.integer({ min: 60, max: 120 })),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('left' as const), seat }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('joined' as const), seat }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('finished' as const),
      asked: fc.option(seat, { freq: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopened' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('abandoned' as const) }) },
);

/** The facts of one round; now and then its start is missing. */
const round = (number: number): fc.Arbitrary<RoundFact[]> =>
  card
    .chain((held) =>
      fc.record({
        held: fc.constant(held),
        started: fc.integer({ min: 0, max: 9 }),
        first: fc.integer({ min: 1, max: MOST_PLAYERS }),
        players: fc.tuple(
          player(number, 0, held.holes),
          player(number, 1, held.holes),
          player(number, 2, held.holes),
          player(number, 3, held.holes),
        ),
        happenings: fc.array(happening, { maxLength: 14 }),
        ends: fc.boolean(),
      }),
    )
    .map(({ held, started, first, players, happenings, ends }) => {
      const roundId = id(3, number);
      let version = 1;
      const versions = new Map<string, number>();
      const next = (key: string) => {
        versions.set(key, (versions.get(key) ?? 0) + 1);
        return versions.get(key)!;
      };
      const facts: RoundFact[] =
        started === 0
          ? []
          : [{ kind: 'started', roundId, version, card: held, players: players.slice(0, first) }];
      const scored = (at: number, hole: number, value: HoleScore): RoundFact => {
        const { playerId } = players[at]!;
        return {
          kind: 'scored',
          roundId,
          playerId,
          hole,
          version: next(`${at} ${hole}`),
          score: value,
        };
      };
      for (const what of ends
        ? [...happenings, { kind: 'finished' as const, asked: null }]
        : happenings) {
        version += 1;
        if (what.kind === 'score') facts.push(scored(what.seat, what.hole + 1, what.score));
        else if (what.kind === 'whole') {
          for (const { hole, par } of players[what.seat]!.holes) {
            const strokes = Math.max(1, par + what.shift);
            facts.push(
              scored(what.seat, hole, {
                ...removed,
                strokes,
                putts: Math.min(what.putts, strokes),
                fairway: 'hit',
              }),
            );
          }
        } else if (what.kind === 'total') {
          const { playerId } = players[what.seat]!;
          const totalVersion = next(`${what.seat} total`);
          facts.push({
            kind: 'totalled',
            roundId,
            playerId,
            version: totalVersion,
            strokes: what.strokes,
          });
        } else if (what.kind === 'left') {
          facts.push({ kind: 'left', roundId, version, playerId: players[what.seat]!.playerId });
        } else if (what.kind === 'joined') {
          facts.push({ kind: 'joined', roundId, version, player: players[what.seat]! });
        } else if (what.kind === 'finished') {
          const askedAgain = what.asked === null ? [] : [{ ...players[what.asked]!, userId: null }];
          facts.push({ kind: 'finished', roundId, version, askedAgain });
        } else facts.push({ kind: what.kind, roundId, version });
      }
      return facts;
    });

/** A log of some rounds. */
export const arbitraryLog: fc.Arbitrary<RoundEvent[]> = fc
  .integer({ min: 1, max: 6 })
  .chain((rounds) => fc.tuple(...Array.from({ length: rounds }, (_, number) => round(number))))
  .map((rounds) => rounds.flat())
  .filter((facts) => facts.length > 0)
  .map((facts) =>
    facts.map((fact, index) => ({
      position: String(index + 1),
      time: new Date(FIRST_TIME_MS + index * 1000).toISOString(),
      fact,
    })),
  );

/** A log, and a delivery of it: shuffled, with repeats, in batches of any size. */
export const arbitraryDelivery = arbitraryLog.chain((events) =>
  fc
    .record({
      shuffled: fc.shuffledSubarray(events, { minLength: events.length }),
      repeats: fc.shuffledSubarray(events),
      inserts: fc.array(fc.nat(), { minLength: events.length, maxLength: events.length }),
      sizes: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 10 }),
    })
    .map(({ shuffled, repeats, inserts, sizes }) => {
      const delivered = [...shuffled];
      repeats.forEach((event, index) =>
        delivered.splice(inserts[index]! % (delivered.length + 1), 0, event),
      );
      return { events, batches: split(delivered, sizes) };
    }),
);

function split(events: RoundEvent[], sizes: number[]): RoundEvent[][] {
  const batches: RoundEvent[][] = [];
  for (let from = 0; from < events.length;) {
    const size = sizes[batches.length % sizes.length]!;
    batches.push(events.slice(from, from + size));
    from += size;
  }
  return batches;
}
