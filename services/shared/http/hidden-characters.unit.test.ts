import { expect, it } from 'vitest';
import { HIDDEN, VISIBLE_LINE } from './hidden-characters.ts';

const hidden = new RegExp(`[${HIDDEN}]`, 'u');
const every = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));

it('is each control, each end of a line and each character that turns the direction of writing', () => {
  const expected = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u;
  expect(every.filter((one) => hidden.test(one))).toEqual(
    every.filter((one) => expected.test(one)),
  );
});

it.each(['Ann', ' Ann ', 'สมชาย', 'נעמי', '👩‍👩‍👧', 'A'])('leaves %j as a line to see', (line) => {
  expect(line).toMatch(new RegExp(VISIBLE_LINE, 'u'));
});

it.each(['', ' ', 'Ann\n', 'Ann\u202eneB', '\u2066Ann', 'A\u2028B', '\u200e'])(
  'refuses %j',
  (line) => {
    expect(line).not.toMatch(new RegExp(VISIBLE_LINE, 'u'));
  },
);

it('takes no longer for many blanks', () => {
  expect(' '.repeat(100_000)).not.toMatch(new RegExp(VISIBLE_LINE, 'u'));
});
