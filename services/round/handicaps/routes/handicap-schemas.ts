import { Type, type Static } from 'typebox';
import { Id, OrNull } from '@golfroundpro/shared/http/schemas.ts';
import { BROUGHT_BY } from '../db/brought-indexes.ts';
import { REFUSALS } from '../domain/accept-score.ts';
import { LocalDate, RoundHolesSchema } from '../../schemas.ts';

const Tenths = Type.Number({ description: 'To one decimal' });
const Rule = Type.String({ description: 'Of the World Handicap System' });

/** What every answer about handicaps says of itself. */
export const Estimated = {
  label: Type.Literal('estimated'),
  official: Type.Literal(false, { description: 'WHS-style: only an association issues an index' }),
};

export const Step = Type.Object({
  rule: Rule,
  text: Type.String(),
  value: OrNull(Type.Number()),
});

export const Cap = Type.Object({
  kind: Type.Enum(['none', 'soft', 'hard']),
  rule: Rule,
  before: Tenths,
  after: Tenths,
});

export const CountedOf = Type.Object({ counted: Type.Integer(), of: Type.Integer() });

const HoleAdjustment = Type.Object({
  hole: Type.Integer(),
  from: OrNull(Type.Integer({ description: 'Null when picked up' })),
  to: Type.Integer(),
  rule: Rule,
});

const NotPlayed = Type.Object(
  {
    rule: Rule,
    holes: Type.Array(Type.Integer()),
    expected: Type.Number({ description: 'Estimated: what they added to the differential' }),
    text: Type.String(),
  },
  { description: 'Holes of the 18 that were not played; null where all were' },
);

export const RecordItem = Type.Object({
  roundId: { ...Id, description: 'Of a score on a course the club does not keep its own id' },
  playedOn: LocalDate,
  startedAt: Type.String({
    format: 'date-time',
    description: 'When the card was started or entered: scores of a day stand in this order',
  }),
  courseId: OrNull(Id),
  away: OrNull(
    Type.Object(
      { courseName: Type.String(), teeName: Type.String() },
      { description: 'A course that the club does not keep, as you named it' },
    ),
  ),
  holes: RoundHolesSchema,
  grossStrokes: OrNull(Type.Integer({ description: 'Null when a hole has no strokes' })),
  adjustedGross: Type.Integer({ description: 'Over the holes played' }),
  courseRating: Tenths,
  slope: Type.Integer(),
  par: Type.Integer(),
  pcc: Type.Integer({ description: 'Playing conditions calculation, Rule 5.6' }),
  indexInEffect: OrNull(Tenths),
  courseHandicap: OrNull(Type.Integer()),
  differential: OrNull(Type.Number({ description: 'Null while a nine waits for an index' })),
  expectedNine: OrNull(
    Type.Number({ description: 'Estimated: what was expected over the nine that was not played' }),
  ),
  notPlayed: OrNull(NotPlayed),
  exceptional: Type.Enum([0, -1, -2], { description: 'Rule 5.9: what this score took off' }),
  reductions: Type.Integer({ description: 'What exceptional scores took off this one' }),
  adjustedDifferential: OrNull(Tenths),
  counts: Type.Boolean(),
  holeAdjustments: Type.Array(HoleAdjustment),
  indexAfter: OrNull(Tenths),
});

/** The index that a member had elsewhere. */
export const Brought = Type.Object({
  index: Tenths,
  setBy: Type.Enum([...BROUGHT_BY], { description: 'The member, who declared it, or staff' }),
  setAt: Type.String({ format: 'date-time' }),
  applies: Type.Boolean({ description: 'For course handicaps, until the record gives an index' }),
});

export const HandicapAnswer = Type.Object({
  ...Estimated,
  version: Type.Integer({ description: 'Rises whenever the record is reckoned again' }),
  index: OrNull(Tenths),
  lowIndex: OrNull(Tenths),
  brought: OrNull(Brought),
  scores: Type.Integer({ description: 'In the whole record' }),
  holesPosted: Type.Integer(),
  countedOf: OrNull(CountedOf),
  adjustment: Type.Number({ description: 'Of the table of Rule 5.2a' }),
  cap: OrNull(Cap),
  record: Type.Array(RecordItem, { description: 'The most recent 20 at most, newest first' }),
  nextToFallOff: OrNull(
    Type.Object({
      roundId: Id,
      playedOn: LocalDate,
      differential: Type.Number(),
      counts: Type.Boolean(),
    }),
  ),
  steps: Type.Array(Step),
  outlook: Type.Array(Type.Object({ differential: Tenths, index: Tenths }), {
    description: 'The index after an 18-hole score with that differential today',
  }),
  notCounted: Type.Array(
    Type.Object({
      roundId: Id,
      playedOn: LocalDate,
      courseId: Id,
      reason: Type.Enum([...REFUSALS]),
      text: Type.String(),
    }),
    { description: 'Of the latest 20 rounds those that are not in the record' },
  ),
  asOf: Type.String({ format: 'date-time' }),
});

export type HandicapAnswer = Static<typeof HandicapAnswer>;
export type RecordItem = Static<typeof RecordItem>;
