import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Extent } from '../console/progress.ts';
import { messageOf, UserError } from '../console/user-error.ts';
import { fillCache } from './cache.ts';
import { fitting } from './find-binary.ts';
import { openUrl } from './open-url.ts';
import type { ReachedRelease } from './reach-release.ts';
import { unpackBinary } from './unpack-binary.ts';

type Show = (extent: Extent) => void;

/**
 * Fetches the archive into a folder that is new, checks it, and leaves the binary there alone.
 * @throws UserError when the transfer breaks off, when the checksum is another than the published
 *   one, or when the binary does not run here; then there is no folder.
 */
export async function fetchRelease(
  release: ReachedRelease,
  folder: string,
  show: Show,
): Promise<void> {
  await fillCache(folder, async (temporary) => {
    const file = join(temporary, basename(release.archive));
    const sum = await download(release, file, show);
    if (sum !== release.sum) {
      throw new UserError(
        `${release.archive} is not what was published: its SHA-256 is ${sum}, ` +
          `but ${release.checksums} says ${release.sum}. It was thrown away.`,
      );
    }
    const binary = join(temporary, release.binary);
    await unpackBinary(file, release.binary, binary);
    await rm(file);
    if (await fitting(binary, release.version)) return;
    throw new UserError(`The ${release.binary} in ${release.archive} does not run here.`);
  });
}

/** @returns the SHA-256 of what was written, in hex */
async function download(
  { title, archive, bytes }: ReachedRelease,
  file: string,
  show: Show,
): Promise<string> {
  const { body } = await openUrl(archive);
  const source = Readable.fromWeb(body!);
  const hash = createHash('sha256');
  let done = 0;
  source.on('data', (chunk: Uint8Array) => {
    hash.update(chunk);
    done += chunk.length;
    show({ done, of: bytes, words: `${title}, ${megabytes(done)} of ${megabytes(bytes)} MB` });
  });
  try {
    await pipeline(source, createWriteStream(file));
  } catch (error) {
    throw new UserError(`${archive}: the transfer broke off (${messageOf(error)}).`);
  }
  return hash.digest('hex');
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1e6);
}
