import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Starts something in a temporary folder, which is removed once it is stopped, or did not start. */
export async function inOwnFolder<T extends { stop: () => Promise<void> }>(
  name: string,
  start: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), `golfroundpro-${name}-`));
  const remove = () => rm(folder, { recursive: true });
  try {
    const started = await start(folder);
    return { ...started, stop: () => started.stop().finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}
