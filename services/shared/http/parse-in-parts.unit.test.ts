import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AppError } from './app-error.ts';
import { parseInParts } from './parse-in-parts.ts';

const MOST = 100;
const codeOf = (text: string) =>
  parseInParts(text, MOST).then(
    () => undefined,
    (error: unknown) => (error as AppError).code,
  );

describe('parseInParts', () => {
  it('gives what JSON.parse gives, however it is written', async () => {
    const name = fc.string().filter((key) => key !== '__proto__');
    const object = fc.dictionary(name, fc.jsonValue({ maxDepth: 3 }), { maxKeys: 6 });
    await fc.assert(
      fc.asyncProperty(object, fc.constantFrom(0, 1, 2), async (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(await parseInParts(text, MOST)).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each(
    [
      [
        '',
        '{',
        '{"a":[1,2}',
        '{"a":[1,]}',
        '{"a":[,1]}',
        '{"a":"',
        '{"a":[1]]}',
        '[1]',
        '7',
        'null',
      ],
      [
        '{"a":[1],}',
        '{"a" [1]}',
        '{"a":[1] 2}',
        '{"a":[[1}]}',
        '{"a":["\\]}',
        '{"a":[1]}{}',
        '{"a":[}',
      ],
    ].flat(),
  )('refuses %s', async (text) => {
    expect(await codeOf(text)).toBe('malformed_json');
  });

  it.each([
    ['too many elements', `{"a":[${Array(101).fill('{}').join()}]}`],
    ['a long element', `{"a":["${'x'.repeat(65_536)}"]}`],
    ['many levels', `{"a":[${'['.repeat(40_000)}${']'.repeat(40_000)}]}`],
    ['much beside the lists', `{"a":{"b":"${'x'.repeat(65_536)}"}}`],
  ])('refuses %s', async (_name, text) => {
    expect(await codeOf(text)).toBe('invalid_request');
  });

  it('does not look through a string that is longer than an element may be', async () => {
    const errors = [{ message: 'has a string of over 65536 characters' }];
    const parsing = parseInParts(`{"a":["${'x'.repeat(1_000_000)}"]}`, MOST);
    await expect(parsing).rejects.toMatchObject({ options: { errors } });
  });

  it('lets others have their turn', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    const element = `"${'x'.repeat(60_000)}"`;
    await parseInParts(`{"a":[${Array(90).fill(element).join()}]}`, MOST);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
  });
});
