import { globSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkoutRoot } from '../stack/layout.ts';
import { KIND_PARTS } from './kind-parts.ts';

it('has every test on a cluster, once', () => {
  const files = globSync('tests/kind/*.kind.test.ts', { cwd: checkoutRoot });
  const named = KIND_PARTS.map(({ name }) => `tests/kind/${name}.kind.test.ts`);
  expect(named.toSorted()).toEqual(files.sort());
});
