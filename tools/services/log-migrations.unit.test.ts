import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LOG_MIGRATIONS } from '@golfroundpro/shared/events/log-migrations.ts';

const ROOT = join(import.meta.dirname, '../..');

it.each(globSync('services/*/db/schema.ts', { cwd: ROOT }))(
  '%s has the whole log that the relay works with',
  async (file) => {
    const { SCHEMA } = (await import(join(ROOT, file))) as { SCHEMA: { migrations: unknown[] } };
    expect(SCHEMA.migrations).toEqual(expect.arrayContaining(LOG_MIGRATIONS));
  },
);
