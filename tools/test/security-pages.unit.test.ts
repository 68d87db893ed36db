import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { checkoutRoot } from '../stack/layout.ts';

const read = (file: string) => readFileSync(join(checkoutRoot, file), 'utf8');

/** The requirements of OWASP ASVS 5.0.0 by level: numbers alone, the words are theirs. */
const asked = JSON.parse(read('docs/security/asvs-5.0.0.json')) as Record<'1' | '2', string[]>;

const pages = globSync('docs/{security.md,security/*.md}', { cwd: checkoutRoot }).sort();
const text = pages.map(read).join('\n');

/** A row of a table that begins with numbers: they, their level, what is asked, whether it is met, why. */
const rows = text
  .split('\n')
  .filter((line) => /^\| \d+\.\d+\.\d+[ ,]/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, numbers, level, , met, why]) => ({ numbers: numbers!.split(', '), level, met, why }));

const ours = '{services,frontend/src,tools,tests,benchmarks}/**/*.test.ts';
const tests = Map.groupBy(
  globSync(ours, { cwd: checkoutRoot }).filter((file) => !file.includes('node_modules/')),
  (file) => basename(file, '.ts'),
);

it.each(['1', '2'] as const)('each requirement of level %s stands in a table, once', (level) => {
  const told = rows.filter((row) => row.level === level).flatMap(({ numbers }) => numbers);
  expect(told.toSorted()).toEqual(asked[level].toSorted());
});

it('each says whether it is met, in one of three ways', () => {
  const others = rows.filter(({ met }) => !/^(met\b|\*\*not met\*\*$|not applicable$)/.test(met!));
  expect(others).toEqual([]);
});

it('nothing of who gets in (6 to 10) is not met', () => {
  const identity = rows.filter(({ numbers }) => /^([6-9]|10)\./.test(numbers[0]!));
  expect(identity.filter(({ met }) => met === '**not met**')).toEqual([]);
});

it('each test that a page names is there', () => {
  const named = text.match(/[\w-]+\.[a-z0-9]+\.test\b/g)!;
  expect(named.length).toBeGreaterThan(200);
  expect(named.filter((name) => !tests.has(name))).toEqual([]);
});

it('each test that a page quotes says so', () => {
  const quoted = [...text.matchAll(/([\w-]+\.[a-z0-9]+\.test)((?:(?:,| and) "[^"]+")+)/g)];
  const wrong = quoted.flatMap(([, name, quotes]) =>
    [...quotes!.matchAll(/"([^"]+)"/g)]
      .filter(([, words]) => !tests.get(name!)!.some((file) => read(file).includes(words!)))
      .map(([words]) => `${name} ${words}`),
  );
  expect(quoted.length).toBeGreaterThan(80);
  expect(wrong).toEqual([]);
});
