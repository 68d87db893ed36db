import { Type } from 'typebox';
import { Id, OrNull } from '@golfroundpro/shared/http/schemas.ts';

const Count = Type.Integer();
const Status = Type.Enum(['imported', 'unchanged', 'refused']);
const counts = {
  rows: Count,
  imported: Count,
  unchanged: Count,
  refused: Count,
  report: Type.Array(
    Type.Object({
      row: Type.Integer({ description: 'JSON: place of the round, from 1. CSV: line of the file' }),
      status: Status,
      roundId: Type.Optional(Id),
      errors: Type.Optional(
        Type.Array(
          Type.Object({
            field: Type.String(),
            message: Type.String(),
            code: Type.String(),
            limit: Type.Optional(Type.Number()),
            values: Type.Optional(Type.Record(Type.String(), Type.Number())),
          }),
        ),
      ),
    }),
    { description: 'Of the refused the first 200; `refused` counts them all' },
  ),
};

/** What became of a file: its rounds, and what it has beside them. */
export const Report = Type.Object({
  ...counts,
  ignoredColumns: Type.Array(Type.String(), {
    description: 'Columns of the CSV that are not known; 20 of them at most',
  }),
  awayScores: Type.Object(counts, { description: 'Scores from elsewhere; `row` is the place' }),
  ownCourses: Type.Object(counts, {
    description: 'Courses of your own; one that is here stays as it is. `row` is the place',
  }),
  broughtIndex: Type.Unsafe<string | null>(
    OrNull({ ...Status, description: 'Null: the file has none. Refused: there is another one' }),
  ),
});
