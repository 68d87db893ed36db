import { execFile } from 'node:child_process';
import { open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { allStores } from '../../stack/stores/all-stores.ts';
import { control, whenWell, type World } from '../world.ts';
import type { FaultKind } from './fault.ts';

const run = promisify(execFile);
/** What a store has left before the disk is filled. */
const SPARE_MB = 24;
const PIECE = Buffer.alloc(64 * 1024);

/** The files of a store lie on a small disk, which is full for a while. Needs root, and Linux. */
export const fullDisk: FaultKind = {
  targets: ['redis-state', 'postgres'],
  weight: 1,
  run: async (world, { target, lastsMs }) => {
    const folder = folderOf(world, target);
    await onSmallDisk(world, target, folder, async () => {
      const filler = join(folder, 'filler');
      await fill(filler);
      await sleep(lastsMs);
      await rm(filler);
      await whenWell(world, [target]);
    });
  },
};

function folderOf({ stack }: World, target: string): string {
  return allStores.find(({ name }) => name === target)!.dataDirectory(stack.layout);
}

/** Moves a store to a disk in memory for as long as `work` lasts, and back; where none may be mounted, only back. */
async function onSmallDisk(world: World, name: string, folder: string, work: () => Promise<void>) {
  const aside = `${folder}-aside`;
  await control(world, { do: 'stop', name });
  await run('mv', [folder, aside]);
  await run('mkdir', [folder]);
  const { stdout } = await run('du', ['-sm', aside]);
  const size = `size=${parseInt(stdout, 10) + SPARE_MB}m`;
  let isMounted = false;
  try {
    await run('mount', ['-t', 'tmpfs', '-o', size, 'golfroundpro-chaos', folder]);
    isMounted = true;
    await run('cp', ['-a', `${aside}/.`, folder]);
    await control(world, { do: 'start', name });
    await work();
  } finally {
    await control(world, { do: 'stop', name });
    if (isMounted) {
      await run('rm', ['-rf', aside]);
      await run('cp', ['-a', folder, aside]);
      await run('umount', [folder]);
    }
    await run('rmdir', [folder]);
    await run('mv', [aside, folder]);
    await control(world, { do: 'start', name });
    await whenWell(world, [name]);
  }
}

/** Writes until there is no room. */
async function fill(file: string): Promise<void> {
  const handle = await open(file, 'w');
  try {
    while ((await statfs(file)).bavail > 0) await handle.write(PIECE);
  } catch {
    // The disk is full.
    return;
  } finally {
    await handle.close();
  }
}
