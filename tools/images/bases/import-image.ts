import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { UserError } from '../../console/user-error.ts';

const run = promisify(execFile);

/** The label that names what an image was made from. */
export const MADE_FROM = 'golfroundpro.made-from';

/**
 * Makes an image of one layer from a folder, in the Docker that runs. The same folder is the same layer.
 * @param changes instructions of a Dockerfile: `ENTRYPOINT ["/nodejs/bin/node"]`
 */
export async function importImage(name: string, folder: string, changes: string[]): Promise<void> {
  const pack = spawn('tar', ['--directory', folder, ...PACKED, '.'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const told = changes.flatMap((change) => ['--change', change]);
  const take = spawn('docker', ['import', ...told, '-', name], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const ended = Promise.all([once(pack, 'close'), once(take, 'close')]);
  await pipeline(pack.stdout, take.stdin).catch(() => undefined);
  await ended;
  if (pack.exitCode !== 0 || take.exitCode !== 0)
    throw new UserError(`docker import of ${name} failed`);
}

/** Nothing of when and by whom it was made. */
const PACKED = ['--create', '--sort=name', '--mtime=@0', '--numeric-owner'];

/** A label of an image; undefined where there is no such image, or no such label. */
export async function labelOf(image: string, label: string): Promise<string | undefined> {
  const format = `{{index .Config.Labels "${label}"}}`;
  const { stdout } = await run('docker', ['image', 'inspect', '--format', format, image]).catch(
    () => ({ stdout: '' }),
  );
  return stdout.trim() || undefined;
}
