import { Type, type Static } from 'typebox';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import { COURSE_STATES } from '../domain/course-draft.ts';
import { FAULT_CODES } from '../domain/fault.ts';
import {
  Blank,
  CourseName,
  DraftHoles,
  GenderSchema,
  HoleNumbers,
  lineOf,
  Ratings,
  TeeName,
  TimeZone,
} from '../card-schemas.ts';
import { RoundHolesSchema } from '../../schemas.ts';

const closed = { additionalProperties: false };
const Count = Type.Integer({ minimum: 0 });
const Text = (maxLength: number) => Type.String({ maxLength });

export const CourseStateSchema = Type.Enum([...COURSE_STATES]);
export const CourseParams = Type.Object({ courseId: Id });

const details = {
  name: CourseName,
  place: lineOf(200),
  country: lineOf(100),
  timeZone: TimeZone,
  latitude: Type.Number({ minimum: -90, maximum: 90 }),
  longitude: Type.Number({ minimum: -180, maximum: 180 }),
};

const DraftTee = Type.Object(
  {
    id: lineOf(50, 'A slug, such as yellow'),
    name: TeeName,
    lengths: Type.Array(Blank, { maxItems: 18, description: 'Metres, hole by hole' }),
    ratings: Ratings,
    variants: Type.Optional(
      Type.Array(
        Type.Object(
          {
            gender: GenderSchema,
            pars: Type.Optional(HoleNumbers),
            strokeIndexes: Type.Optional(HoleNumbers),
          },
          closed,
        ),
        { maxItems: 2, description: 'Where a gender plays other pars or stroke indexes' },
      ),
    ),
  },
  closed,
);

const card = {
  holes: DraftHoles,
  tees: Type.Array(DraftTee, { maxItems: 12 }),
};

/** A draft as staff send it: as much of the card as there is. */
export const DraftBody = Type.Object(
  { ...details, holes: Type.Optional(card.holes), tees: Type.Optional(card.tees) },
  closed,
);

/** The draft of a course; without one, what its current card says (`updatedAt` is null). */
export const DraftAnswer = Type.Object({
  courseId: Id,
  version: Type.Integer({ description: "Of the draft: this answer's ETag" }),
  state: CourseStateSchema,
  cardVersion: Type.Integer({ description: '0 until a card is published' }),
  updatedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  draft: Type.Object({ ...details, ...card }),
});

export type DraftAnswer = Static<typeof DraftAnswer>;

/** A course as JSON that can be imported again. */
export const CourseExport = Type.Object({ id: Id, ...details, ...card }, closed);

/** A draft to be checked: what may be blank in it may be so here too, as that is what is told. */
export const DraftToCheck = Type.Object(
  {
    ...{ name: Text(200), place: Text(200), country: Text(100), timeZone: Text(50) },
    ...{ latitude: Blank, longitude: Blank },
    ...card,
  },
  closed,
);

export const Faults = Type.Array(
  Type.Object({
    field: Type.String(),
    code: Type.Enum([...FAULT_CODES]),
    message: Type.String(),
    values: Type.Optional(
      Type.Record(Type.String(), Type.Number(), {
        description: 'The figures of the message, by their names',
      }),
    ),
  }),
);

const Pars = Type.Array(Type.Integer());

/** A published course with one of its cards. */
export const CourseDetail = Type.Object({
  id: Id,
  ...details,
  state: CourseStateSchema,
  cardVersion: Type.Integer({ description: 'Of the card in this answer' }),
  publishedAt: Type.String({ format: 'date-time' }),
  holes: Type.Array(
    Type.Object({ hole: Type.Integer(), par: Type.Integer(), strokeIndex: Type.Integer() }),
  ),
  tees: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      lengths: Type.Array(Type.Integer(), { description: 'Metres, hole by hole' }),
      ratings: Type.Array(
        Type.Object({
          gender: GenderSchema,
          holes: RoundHolesSchema,
          courseRating: Type.Number(),
          slope: Type.Integer(),
          par: Type.Integer(),
        }),
      ),
      variants: Type.Optional(
        Type.Array(
          Type.Object({
            gender: GenderSchema,
            pars: Type.Optional(Pars),
            strokeIndexes: Type.Optional(Pars),
          }),
        ),
      ),
    }),
  ),
});

export type CourseDetail = Static<typeof CourseDetail>;

/** A course of a list. */
export const CourseItem = Type.Object({
  id: Id,
  name: Type.String(),
  place: Type.String(),
  country: Type.String(),
  latitude: Type.Number(),
  longitude: Type.Number(),
  state: CourseStateSchema,
  cardVersion: Type.Integer({ description: '0 until a card is published' }),
  holes: Type.Integer({
    description: '18, or 9 played once or twice; 0 until a card is published',
  }),
  par: Type.Integer({ description: 'Of these holes' }),
  distanceKm: Type.Optional(Type.Number({ description: 'From `near`, to the metre' })),
});

/** One published card of a course. */
export const CardItem = Type.Object({
  version: Type.Integer({ minimum: 1 }),
  publishedAt: Type.String({ format: 'date-time' }),
  current: Type.Boolean(),
  par: Count,
  tees: Count,
});
