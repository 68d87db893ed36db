import { createSecretKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { formatRefreshToken, parseRefreshToken } from '../domain/refresh-token.ts';

const KEY = createSecretKey(Buffer.alloc(32, 1));
const FAMILY = '019a0000-0000-7000-8000-000000000001';
const TOKEN = formatRefreshToken({ family: FAMILY, counter: 12 }, KEY);
const signature = TOKEN.split('.')[2]!;

describe('parseRefreshToken', () => {
  it('reads what formatRefreshToken made', () => {
    expect(parseRefreshToken(TOKEN, KEY)).toEqual({ family: FAMILY, counter: 12 });
  });

  it('is derivable: the same again is the same text', () => {
    expect(formatRefreshToken({ family: FAMILY, counter: 12 }, KEY)).toBe(TOKEN);
  });

  it.each([
    ['nothing', ''],
    ['another counter', `${FAMILY}.13.${signature}`],
    ['another family', TOKEN.replace(/^./, '1')],
    ['a counter written otherwise', `${FAMILY}.012.${signature}`],
    ['a changed signature', `${FAMILY}.12.${'A'.repeat(43)}`],
    ['a short signature', TOKEN.slice(0, -1)],
    ['more behind it', `${TOKEN}.x`],
    ['a line end behind it', `${TOKEN}\n`],
    ['capital letters', TOKEN.toUpperCase()],
  ])('refuses %s', (_name, text) => {
    expect(parseRefreshToken(text, KEY)).toBeUndefined();
  });

  it('refuses what another key made', () => {
    expect(parseRefreshToken(TOKEN, createSecretKey(Buffer.alloc(32, 2)))).toBeUndefined();
  });
});
