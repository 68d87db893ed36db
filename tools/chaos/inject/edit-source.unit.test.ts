import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkoutRoot } from '../../stack/layout.ts';
import { DAY_PLANTS } from './day-plants.ts';
import { DAY_SEAMS } from './day-seams.ts';
import { editSource } from './edit-source.ts';
import { nextVersion } from './next-version.ts';
import { PLANTS } from './plants.ts';
import { SEAMS } from './seams.ts';
import { wrapFunction } from './wrap-function.ts';

const read = (file: string) => readFileSync(join(checkoutRoot, file), 'utf8');

describe('the product has what chaos takes hold of', () => {
  it.each(Object.values({ ...SEAMS, ...DAY_SEAMS }))(
    '$function in $file',
    ({ file, function: name }) => {
      expect(editSource(file, read(file))).toContain(`, ${name}Inner, args)`);
    },
  );

  it.each([
    ...Object.entries({ ...PLANTS, ...DAY_PLANTS }),
    ['the next version', nextVersion(1)] as const,
  ])('what is changed to %s', (_name, edits) => {
    for (const { file } of edits) {
      expect(editSource(file, read(file), edits)).not.toBe(editSource(file, read(file)));
    }
  });
});

it('says so when a function or a text is gone', () => {
  expect(() => wrapFunction('const write = 1;', 'write', 'writer')).toThrow('no function write');
  expect(() =>
    editSource('services/analytics/views/fold-script.ts', '', PLANTS['skip the epoch']),
  ).toThrow('0 times');
});
