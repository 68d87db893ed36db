import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edit } from './plants.ts';

/** While it is there, a process of round that starts is of the next version; it holds that version's number. */
export const NEXT_FILE = 'next-version';

/** A column that the next version adds, and what it writes there with every score. */
export const nextColumn = (version: number) => ({
  column: `next_${version}`,
  unset: 0,
  set: 1,
});

/** What the next version of round has beside: a migration, what it writes there, and a field more in its event. */
export function nextVersion(version: number): Edit[] {
  const { column, unset, set } = nextColumn(version);
  const add = `ALTER TABLE hole_score ADD COLUMN ${column} integer NOT NULL DEFAULT ${unset}`;
  return [
    {
      file: 'services/round/db/schema.ts',
      find: 'migrations: [',
      replace: `migrations: [
    class NextVersion {
      name = 'NextVersion${1_800_000_000_000 + version}';
      async up(runner) { await runner.query('${add}'); }
      async down(runner) { await runner.query('ALTER TABLE hole_score DROP COLUMN ${column}'); }
    },`,
    },
    {
      file: 'services/round/rounds/db/score-statements.ts',
      find: 'scored_by = excluded.scored_by, scored_at = now()',
      replace: `scored_by = excluded.scored_by, scored_at = now(), ${column} = ${set}`,
    },
    {
      file: 'services/round/rounds/scoring/write-batch.ts',
      find: 'scoredBy: command.userId,',
      replace: `scoredBy: command.userId, addedLater: ${version},`,
    },
  ];
}

/** What a process is edited with that starts now. */
export function readNextVersion(folder: string): Edit[] {
  const file = join(folder, NEXT_FILE);
  return existsSync(file) ? nextVersion(Number(readFileSync(file, 'utf8'))) : [];
}
