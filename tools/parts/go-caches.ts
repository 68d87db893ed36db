import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ownerOf } from './cache-owner.ts';
import { cacheRoot } from './cache.ts';

/**
 * Go's own caches while this process builds: gigabytes that nobody needs once the binaries are
 * there, and none of another build or project.
 */
export class GoCaches {
  readonly #root: string;
  readonly #folder: string;

  constructor(root: string) {
    this.#root = root;
    this.#folder = join(root, `go.${process.pid}.tmp`);
  }

  /** Go's settings for them; what a build that was killed has left is gone on with. */
  async take(): Promise<{ GOCACHE: string; GOMODCACHE: string }> {
    await mkdir(this.#root, { recursive: true });
    const left = (await readdir(this.#root)).filter(
      (name) => name.startsWith('go.') && ownerOf(name)?.alive === false,
    );
    // Fails where another build was faster, or where this one has its folder already.
    for (const name of left) await rename(join(this.#root, name), this.#folder).catch(() => {});
    return { GOCACHE: join(this.#folder, 'objects'), GOMODCACHE: join(this.#folder, 'modules') };
  }

  /** Gives the disk back. */
  async remove(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }
}

export const goCaches = new GoCaches(cacheRoot);
