import { globSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stackDirectory } from './stack.ts';

/** What tests put there, pictures and the fonts of a phone, is no part of the stack. */
const OF_TESTS = /^(screenshots|phone)(\/|$)|\.png$/;

it('has no file or folder that anybody but its owner reads, while all of it runs', () => {
  const paths = ['.', ...globSync(['**', '**/.*', '**/.*/**'], { cwd: stackDirectory })];
  const isOpen = (path: string) => {
    const found = lstatSync(join(stackDirectory, path), { throwIfNoEntry: false });
    return found && !found.isSymbolicLink() && (found.mode & 0o077) !== 0;
  };
  expect(paths).toEqual(expect.arrayContaining(['dapr.yaml', 'logs/round-daprd.log', 'mail']));
  expect(paths.filter((path) => !OF_TESTS.test(path) && isOpen(path))).toEqual([]);
});
