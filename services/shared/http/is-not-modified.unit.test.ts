import type { Request } from 'express';
import { describe, expect, it } from 'vitest';
import { isNotModified } from './is-not-modified.ts';
import { taggedAnswer } from './tagged-answer.ts';

const asking = (headers: Record<string, string>) =>
  ({ get: (name: string) => headers[name.toLowerCase()] }) as unknown as Request;
const SINCE = new Date('2026-11-28T02:00:00.400Z');

describe('If-None-Match (RFC 9110, 13.1.2)', () => {
  it.each([
    ['the tag', '"xyzzy"', true],
    ['any', '*', true],
    ['any, with blanks', ' * ', true],
    ['the tag as a weak one: the comparison is weak', 'W/"xyzzy"', true],
    ['a list', '"xyzzy", "r2d2xxxx", "c3piozzzz"', true],
    ['a list of weak ones', 'W/"r2d2xxxx",W/"xyzzy" , W/"c3piozzzz"', true],
    ['a list with empty elements', ',"a", , "xyzzy",', true],
    ['another one', '"xyzz"', false],
    ['a tag that holds it and a comma', '"a,xyzzy"', false],
    ['a tag that has the text of a list', '"a", "b,\\"xyzzy\\""', false],
    ['a star among tags, which is no list', '*, "b"', false],
    ['no quotes', 'xyzzy', false],
    ['a small w', 'w/"xyzzy"', false],
    ['nothing', '', false],
  ])('with %s', (_name, header, expected) => {
    expect(isNotModified(asking({ 'if-none-match': header }), '"xyzzy"')).toBe(expected);
  });

  it('takes a tag with a comma for one', () => {
    expect(isNotModified(asking({ 'if-none-match': '"b", "a,b"' }), '"a,b"')).toBe(true);
  });

  it('is looked through in no time, whatever is sent', () => {
    const begun = performance.now();
    for (const piece of ['"a",', ',', ' ', 'W/', '"a" ']) {
      isNotModified(asking({ 'if-none-match': `${piece.repeat(8000)}!` }), '"xyzzy"');
    }
    expect(performance.now() - begun).toBeLessThan(500);
  });
});

describe('If-Modified-Since (13.1.3)', () => {
  const date = (text: string) => ({ 'if-modified-since': text });

  it.each([
    ['the second of the change', 'Sat, 28 Nov 2026 02:00:00 GMT', true],
    ['a later one', 'Sat, 28 Nov 2026 02:00:01 GMT', true],
    ['an earlier one', 'Sat, 28 Nov 2026 01:59:59 GMT', false],
    ['no date', 'yesterday', false],
  ])('with %s', (_name, header, expected) => {
    expect(isNotModified(asking(date(header)), '"a"', SINCE)).toBe(expected);
  });

  it('is not looked at beside a tag, nor where no date is known', () => {
    const later = date('Sat, 28 Nov 2026 03:00:00 GMT');
    expect(isNotModified(asking({ ...later, 'if-none-match': '"b"' }), '"a"', SINCE)).toBe(false);
    expect(isNotModified(asking(later), '"a"')).toBe(false);
  });
});

it('is what an answer with a tag goes by', () => {
  const first = taggedAnswer(asking({}), { a: 1 });
  expect(first).toMatchObject({ status: 200, body: { a: 1 } });
  const tag = String(first.headers!['etag']);
  for (const known of [tag, `W/${tag}`, '*', `"x", ${tag}`]) {
    const again = taggedAnswer(asking({ 'if-none-match': known }), { a: 1 });
    expect(again).toEqual({ status: 304, headers: { etag: tag } });
  }
  expect(taggedAnswer(asking({ 'if-none-match': tag }), { a: 2 }).status).toBe(200);
});
