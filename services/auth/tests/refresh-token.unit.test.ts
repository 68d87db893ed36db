import { createSecretKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { formatRefreshToken, parseRefreshToken } from '../domain/refresh-token.ts';

const key = (byte: number) => createSecretKey(Buffer.alloc(32, byte));
const KEY = { current: 'k1', byName: new Map([['k1', key(1)]]) };
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
    const other = { current: 'k1', byName: new Map([['k1', key(2)]]) };
    expect(parseRefreshToken(TOKEN, other)).toBeUndefined();
  });

  it('reads what a former key made, and one that is to come; the current one makes', () => {
    const byName = new Map([1, 2, 3].map((byte) => [`k${byte}`, key(byte)]));
    const ring = { current: 'k2', byName };
    for (const current of byName.keys()) {
      const token = formatRefreshToken({ family: FAMILY, counter: 12 }, { current, byName });
      expect(parseRefreshToken(token, ring)).toEqual({ family: FAMILY, counter: 12 });
    }
    const made = formatRefreshToken({ family: FAMILY, counter: 12 }, ring);
    expect(parseRefreshToken(made, KEY)).toBeUndefined();
  });
});
