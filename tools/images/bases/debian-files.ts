import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The files of an installed Debian package of which the path is like this. @throws Error where it is not installed */
export async function debianFiles(name: string, wanted = /^\/usr\//): Promise<string[]> {
  const { stdout } = await run('dpkg-query', ['--listfiles', name]);
  const paths = stdout
    .split('\n')
    .filter((path) => wanted.test(path.replace(/^\/lib/, '/usr/lib')));
  const files = await Promise.all(
    paths.map(async (path) => ((await stat(path).catch(() => undefined))?.isFile() ? [path] : [])),
  );
  return files.flat();
}
