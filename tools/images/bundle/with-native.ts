import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkoutRoot } from '../../stack/layout.ts';
import { LOCKED, neededBy } from './locked.ts';

/** The folders of a package, of what it needs, and of its part for this machine: the one of many that is installed. */
export function withNative(name: string): string[] {
  const folder = `node_modules/${name}`;
  const parts = Object.keys(LOCKED[folder]?.optionalDependencies ?? {});
  const there = parts
    .map((part) => `node_modules/${part}`)
    .filter((path) => existsSync(join(checkoutRoot, path)));
  return [...neededBy(folder), ...there];
}
