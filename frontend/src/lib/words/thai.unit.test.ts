// @vitest-environment jsdom
import { expect, it } from 'vitest';

type Tree = { [name: string]: string | ((...given: never[]) => string) | Tree };

/** What is the same in Thai: names, abbreviations in capitals, and signs that every language has. */
const SAME = /^(GolfRoundPro|The Links at Elie|n|[A-Z\d\p{P}\p{S}\s]*)$/u;

const files = import.meta.glob<Record<string, Tree>>(
  ['../../**/words/th.ts', '../../**/words/*-th.ts'],
  { eager: true },
);

/** Each text with where it stands; a function is called with a figure for whatever it takes. */
function textsOf(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([name, value]): [string, string][] => {
    const place = `${path}.${name}`;
    if (typeof value === 'string') return [[place, value]];
    if (typeof value === 'function') return [[place, saidBy(value)]];
    return textsOf(value, place);
  });
}

function saidBy(words: (...given: never[]) => string): string {
  const given = Array.from({ length: words.length }, () => 2 as never);
  try {
    return String(words(...given)).replaceAll(/.*undefined.*/g, '');
  } catch {
    // It wants more of its argument than a figure has.
    return '';
  }
}

/** One word for one thing: what is not said, and what is said for it. */
const OTHERWISE = { ดัชนี: 'อินเด็กซ์' };

it.each(Object.entries(OTHERWISE))('nobody says %s for %s', (word) => {
  const said = Object.values(files)
    .flatMap((exported) => Object.values(exported).flatMap((tree) => textsOf(tree)))
    .filter(([, text]) => text.includes(word));
  expect(said).toEqual([]);
});

it.each(Object.entries(files))('%s is Thai, every text of it', (_file, exported) => {
  const foreign = Object.values(exported)
    .flatMap((tree) => textsOf(tree))
    .filter(([, text]) => !/\p{Script=Thai}/u.test(text) && !SAME.test(text));
  expect(foreign).toEqual([]);
});
