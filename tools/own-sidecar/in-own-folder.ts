import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEnd } from '../console/ending.ts';

/** Starts something in a temporary folder, which is removed once it is stopped, did not start, or a signal ends us. */
export async function inOwnFolder<T extends { stop: () => Promise<void> }>(
  name: string,
  start: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), `golfroundpro-${name}-`));
  const remove = () => rm(folder, { recursive: true, force: true });
  const forget = beforeEnd(remove);
  const end = () => remove().finally(forget);
  try {
    const started = await start(folder);
    return { ...started, stop: () => started.stop().finally(end) };
  } catch (error) {
    await end();
    throw error;
  }
}
