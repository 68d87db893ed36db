import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkoutRoot } from '../../stack/layout.ts';

/** What we read of a package in the lock file. */
export interface LockedPackage {
  version?: string;
  license?: string;
  /** `sha512-` and base64. */
  integrity?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  /** It is one of our own, which is not published. */
  link?: true;
}

const file = readFileSync(join(checkoutRoot, 'package-lock.json'), 'utf8');

/** Every package, by its folder from the root of the checkout. */
export const LOCKED = (JSON.parse(file) as { packages: Record<string, LockedPackage> }).packages;

/** The folder of a package as one in this folder would find it: the nearest `node_modules/` that has it. */
export function lockedFolder(name: string, from: string): string | undefined {
  const parents = from.split('/').map((_, index, parts) => parts.slice(0, parts.length - index));
  return [...parents, []]
    .map((parent) => [...parent, 'node_modules', name].join('/'))
    .find((folder) => LOCKED[folder] !== undefined);
}

/** The folders of all packages that the one in a folder needs to run, itself with them where it is published. */
export function neededBy(folder: string, found = new Set<string>()): Set<string> {
  const { dependencies = {}, integrity } = LOCKED[folder] ?? {};
  if (integrity !== undefined) found.add(folder);
  for (const name of Object.keys(dependencies)) {
    const needed = lockedFolder(name, folder);
    if (needed === undefined || LOCKED[needed]?.link || found.has(needed)) continue;
    neededBy(needed, found);
  }
  return found;
}
