import fc from 'fast-check';
import type { RoundCard, RoundEvent, RoundFact } from '../domain/round-event.ts';
import { parsOf } from './test-events.ts';

const id = (kind: number, number: number) =>
  `0198c0de-0000-7000-8000-${String(kind * 1000 + number).padStart(12, '0')}`;

export const USERS = [id(1, 1), id(1, 2), id(1, 3)];
const COURSES = [id(2, 1), id(2, 2)];
const DATES = ['2026-05-02', '2026-05-03', '2027-01-01'];
const FIRST_TIME_MS = Date.parse('2026-05-02T10:00:00.000Z');

const strokes = fc.option(fc.integer({ min: 1, max: 9 }), { freq: 6 });

const edit = fc.record({ player: fc.nat(2), hole: fc.nat(17), strokes });

const card = (number: number, users: string[]): fc.Arbitrary<RoundCard> =>
  fc
    .record({
      courseId: fc.constantFrom(...COURSES),
      holes: fc.constantFrom<RoundCard['holes'][]>('18', 'front9', 'back9'),
      playedOn: fc.constantFrom(...DATES),
    })
    .map((fields) => ({
      ...fields,
      pars: parsOf(fields.holes),
      players: users.map((userId, index) => ({ playerId: id(4, number * 10 + index), userId })),
    }));

/** The facts of one round: sometimes without a start or a finish, with holes edited and picked up. */
const round = (number: number): fc.Arbitrary<RoundFact[]> =>
  fc
    .subarray(USERS, { minLength: 1 })
    .chain((users) =>
      fc.record({
        cards: fc.array(card(number, users), { minLength: 0, maxLength: 2 }),
        finishes: fc.nat(2),
        whole: fc.array(fc.integer({ min: 3, max: 6 }), { minLength: 0, maxLength: users.length }),
        edits: fc.array(edit, { maxLength: 12 }),
      }),
    )
    .map(({ cards, finishes, whole, edits }) => {
      const roundId = id(3, number);
      const versions = new Map<string, number>();
      const score = (player: number, hole: number, value: number | null): RoundFact => {
        const playerId = id(4, number * 10 + player);
        const version = (versions.get(`${playerId} ${hole}`) ?? 0) + 1;
        versions.set(`${playerId} ${hole}`, version);
        return { kind: 'scored', roundId, playerId, hole, version, strokes: value };
      };
      return [
        ...cards.map((held, index): RoundFact => ({
          kind: 'started',
          roundId,
          version: index + 1,
          card: held,
        })),
        ...whole.flatMap((value, player) =>
          parsOf('18').map(({ hole }) => score(player, hole, value)),
        ),
        ...edits.map(({ player, hole, strokes: value }) => score(player, hole + 1, value)),
        ...Array.from({ length: finishes }, (_, index): RoundFact => ({
          kind: 'finished',
          roundId,
          version: 90 + index,
        })),
      ];
    });

const log: fc.Arbitrary<RoundEvent[]> = fc
  .integer({ min: 1, max: 5 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, number) => round(number))))
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
export const arbitraryDelivery = log.chain((events) =>
  fc
    .record({
      shuffled: fc.shuffledSubarray(events, { minLength: events.length }),
      repeats: fc.shuffledSubarray(events),
      inserts: fc.array(fc.nat(), { minLength: events.length, maxLength: events.length }),
      sizes: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 10 }),
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
