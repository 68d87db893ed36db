import { chmod, lstat, mkdir, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { UserError } from '../console/user-error.ts';
import { defaultDirectory } from './layout.ts';

/**
 * Makes the directory of a stack, or takes the one that is there, and closes it to everybody else: that of the
 * developer's stack too, where it lies in there.
 * @throws UserError where it is somebody else's, or leads to what is
 */
export async function makeOwnDirectory(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const isWithin = directory.startsWith(defaultDirectory + sep);
  for (const one of isWithin ? [defaultDirectory, directory] : [directory]) {
    if (!(await isOurs(one))) {
      throw new UserError(`${one} belongs to another user: remove it, or set STACK_DIRECTORY.`);
    }
    await chmod(one, 0o700);
  }
}

/** The link as well as what it leads to: whoever made the link could lead it elsewhere. */
async function isOurs(path: string): Promise<boolean> {
  const owners = (await Promise.all([lstat(path), stat(path)])).map(({ uid }) => uid);
  return owners.every((uid) => uid === process.getuid?.());
}
