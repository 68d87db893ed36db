import { execFile } from 'node:child_process';
import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const SOURCE = join(import.meta.dirname, 'postgres-clock.c');

/**
 * What a stack is started with, so that the clock of its PostgreSQL can be moved; nothing where there is no `cc`. It lies
 * where the user that PostgreSQL runs as may read.
 */
export async function preparePostgresClock(): Promise<NodeJS.ProcessEnv> {
  const folder = await mkdtemp(join(tmpdir(), 'golfroundpro-clock-'));
  await chmod(folder, 0o755);
  const library = join(folder, 'postgres-clock.so');
  try {
    await promisify(execFile)('cc', ['-shared', '-fPIC', '-O2', '-o', library, SOURCE]);
    return { LD_PRELOAD: library, CHAOS_POSTGRES_CLOCK: join(folder, 'postgres-clock') };
  } catch {
    return {};
  }
}

/** By so many milliseconds, from its next start on. */
export async function movePostgresClock(offsetMs: number): Promise<void> {
  const file = process.env['CHAOS_POSTGRES_CLOCK'];
  if (file !== undefined) await writeFile(file, String(Math.round(offsetMs / 1000)));
}
