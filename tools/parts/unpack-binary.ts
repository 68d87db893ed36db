import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';
import { messageOf, UserError } from '../console/user-error.ts';

const EXECUTABLE = 0o755;

/**
 * Writes what one file of a .tar.gz or .zip holds to `target`, executable. Paths and links in the
 * archive are not followed: nothing else is written.
 */
export async function unpackBinary(archive: string, name: string, target: string): Promise<void> {
  try {
    await (archive.endsWith('.zip') ? unzip : untar)(archive, name, target);
  } catch (error) {
    const why = messageOf(error);
    throw new UserError(`${archive} cannot be unpacked, or there is no ${name} in it: ${why}`);
  }
}

async function untar(archive: string, name: string, target: string): Promise<void> {
  const output = await open(target, 'wx', EXECUTABLE);
  try {
    const args = ['--extract', '--gzip', '--to-stdout', '--no-anchored', '--file', archive, name];
    const child = spawn('tar', args, { stdio: ['ignore', output.fd, 'ignore'] });
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) throw new UserError(`tar ended with ${code}`);
  } finally {
    await output.close();
  }
}

async function unzip(archive: string, name: string, target: string): Promise<void> {
  const zip = await openPromise(archive, { autoClose: false });
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName !== name) continue;
      const output = createWriteStream(target, { flags: 'wx', mode: EXECUTABLE });
      return await pipeline(await zip.openReadStreamPromise(entry), output);
    }
  } finally {
    zip.close();
  }
  throw new UserError('no such file');
}
