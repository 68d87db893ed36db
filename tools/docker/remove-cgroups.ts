import { existsSync, globSync } from 'node:fs';
import { rmdir } from 'node:fs/promises';
import { join } from 'node:path';

const ROOT = '/sys/fs/cgroup';

/** Removes a cgroup in which nothing runs any more, with those below it, in every hierarchy. */
export async function removeCgroups(name: string, root = ROOT): Promise<void> {
  const unified = existsSync(join(root, 'cgroup.controllers'));
  const tops = unified ? [join(root, name)] : globSync(join(root, '*', name));
  for (const top of tops.filter((path) => existsSync(path))) {
    const below = globSync('**/', { cwd: top }).map((path) => join(top, path));
    // The deepest first; its files go with a cgroup.
    for (const path of [...new Set([top, ...below])].sort().reverse()) {
      await rmdir(path).catch(() => undefined);
    }
  }
}
