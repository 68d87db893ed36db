import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Layout } from '../../stack/layout.ts';
import { postgresDirectory } from '../../stack/stores/postgres.ts';

const SOURCE = join(import.meta.dirname, 'postgres-clock.c');

/** Beside its data, where the user that PostgreSQL runs as may read. */
const fileIn = (layout: Layout, name: string) => join(dirname(postgresDirectory(layout)), name);

/** What a stack is started with, so that the clock of its PostgreSQL can be moved; nothing where there is no `cc`. */
export async function preparePostgresClock(layout: Layout): Promise<NodeJS.ProcessEnv> {
  const library = fileIn(layout, 'postgres-clock.so');
  await mkdir(dirname(library), { recursive: true });
  await movePostgresClock(layout, 0);
  try {
    await promisify(execFile)('cc', ['-shared', '-fPIC', '-O2', '-o', library, SOURCE]);
    return { LD_PRELOAD: library, CHAOS_POSTGRES_CLOCK: fileIn(layout, 'postgres-clock') };
  } catch {
    return {};
  }
}

/** By so many milliseconds, from its next start on. */
export async function movePostgresClock(layout: Layout, offsetMs: number): Promise<void> {
  await writeFile(fileIn(layout, 'postgres-clock'), String(Math.round(offsetMs / 1000)));
}
