import { globSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import { findOnPath, fitting, type VersionCheck } from './find-binary.ts';
import type { Part } from './part.ts';

const version: VersionCheck = {
  args: ['--version'],
  pattern: /\(PostgreSQL\) (\d+)/,
  fits: (major) => major >= 14,
};

/** The folder of PostgreSQL's programs; Debian keeps them off the PATH. */
export const postgres: Part = {
  name: 'postgres',
  find: async () => {
    const debian = globSync('/usr/lib/postgresql/*/bin/postgres').sort().reverse();
    for (const path of [await findOnPath('postgres'), ...debian]) {
      const found = await fitting(path, version);
      if (found !== undefined) return dirname(await realpath(found));
    }
    return undefined;
  },
  debian: ['postgresql'],
  otherwise: 'install PostgreSQL 14 or later',
};
