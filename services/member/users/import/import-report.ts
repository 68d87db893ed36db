import { Type, type Static } from 'typebox';
import { OrNull, Id } from '@golfroundpro/shared/http/schemas.ts';

const OUTCOMES = ['new', 'added', 'known', 'invalid'] as const;
const Count = Type.Integer();

const ImportRow = Type.Object({
  line: Type.Integer({ description: 'Of the file, from 1' }),
  outcome: Type.Enum([...OUTCOMES], {
    description:
      'Would come in (dry run), is in now, was there before with this e-mail, or cannot be read',
  }),
  userID: OrNull(Id),
  errors: Type.Array(
    Type.Object({
      ...{ field: Type.String(), message: Type.String(), code: Type.String() },
      limit: Type.Optional(Type.Number({ description: 'The bound that it is beyond' })),
      values: Type.Optional(Type.Record(Type.String(), Type.Number())),
    }),
  ),
});

export type ImportRow = Static<typeof ImportRow>;

/** What came of a file, or would. */
export const ImportReport = Type.Object({
  dryRun: Type.Boolean(),
  counts: Type.Object({ new: Count, added: Count, known: Count, invalid: Count }),
  rows: Type.Array(ImportRow),
  ignoredColumns: Type.Array(Type.String(), {
    description: 'Columns that are not known; 20 of them at most',
  }),
});

export type ImportReport = Static<typeof ImportReport>;

export function countRows(rows: ImportRow[]): ImportReport['counts'] {
  const counts = { new: 0, added: 0, known: 0, invalid: 0 };
  for (const { outcome } of rows) counts[outcome]++;
  return counts;
}
