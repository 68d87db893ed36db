import {
  appendFile,
  chown,
  chmod,
  copyFile,
  cp,
  mkdir,
  realpath,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { librariesOf } from './libraries-of.ts';

/** Of /usr; each has a link of its name in the root, as Debian has it. */
const LINKED = ['bin', 'sbin', 'lib', 'lib64'];

const FILES = {
  'etc/nsswitch.conf': 'hosts: files dns\n',
  'etc/passwd': 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534::/nonexistent:/bin/false\n',
  'etc/group': 'root:x:0:\nnogroup:x:65534:\n',
};

/** A folder that becomes the root of an image; paths in it begin with a slash. */
export interface RootFolder {
  folder: string;
  /** Puts a file or a folder of this machine there, with the libraries it needs; in the same place unless told. */
  add: (from: string, to?: string) => Promise<void>;
  write: (to: string, text: string, mode?: number) => Promise<void>;
  /** Somebody beside root and nobody. */
  user: (name: string, id: number) => Promise<void>;
  /** A folder into which anybody may write, or whoever owns it. */
  open: (path: string, owner?: number) => Promise<void>;
}

/** A root with nothing but what every program expects to find. */
export async function makeRootFolder(folder: string): Promise<RootFolder> {
  const inside = (path: string) => join(folder, path);
  for (const name of LINKED) {
    await mkdir(inside(`usr/${name}`), { recursive: true });
    await symlink(`usr/${name}`, inside(name));
  }
  const write: RootFolder['write'] = async (to, text, mode = 0o644) => {
    await mkdir(dirname(inside(to)), { recursive: true });
    await writeFile(inside(to), text, { mode });
  };
  const user: RootFolder['user'] = async (name, id) => {
    await appendFile(inside('/etc/passwd'), `${name}:x:${id}:${id}::/tmp:/bin/sh\n`);
    await appendFile(inside('/etc/group'), `${name}:x:${id}:\n`);
  };
  const open: RootFolder['open'] = async (path, owner = 0) => {
    await mkdir(inside(path), { recursive: true });
    await chown(inside(path), owner, owner);
    await chmod(inside(path), owner === 0 ? 0o1777 : 0o750);
  };
  const place = async (from: string, to: string) => {
    await mkdir(dirname(inside(to)), { recursive: true });
    const isFolder = (await stat(from)).isDirectory();
    await (isFolder ? cp(from, inside(to), FOLDER) : copyFile(from, inside(to)));
  };
  const add: RootFolder['add'] = async (from, to) => {
    await place(from, to ?? (await placeOf(from)));
    for (const library of await librariesOf(from)) await place(library, await placeOf(library));
  };
  for (const [path, text] of Object.entries(FILES)) await write(path, text);
  await open('/tmp');
  return { folder, add, write, user, open };
}

const FOLDER = { recursive: true, verbatimSymlinks: true, force: true };

/** Its name in the folder that its folder is a link to: /lib/x is /usr/lib/x. */
async function placeOf(path: string): Promise<string> {
  return join(await realpath(dirname(path)), basename(path));
}
