import { describe, expect, it } from 'vitest';
import { makeSealer, makeSealerOf } from './sealer.ts';

const KEY = Buffer.alloc(32, 1);
const CONTEXT = { purpose: 'totp-seed', ownerId: '0198c0de-0000-7000-8000-0000000000aa' };
const SECRET = Buffer.from('12345678901234567890');

const sealer = makeSealerOf(KEY);
const sealed = sealer.seal(SECRET, CONTEXT);

describe('sealer', () => {
  it('opens what it sealed, and names the key', () => {
    expect(sealed).toMatch(/^k1\.[\w-]+$/);
    expect(sealer.open(sealed, CONTEXT)).toEqual(SECRET);
  });

  it('seals the same twice differently, and shows nothing of it', () => {
    expect(sealer.seal(SECRET, CONTEXT)).not.toBe(sealed);
    const bytes = Buffer.from(sealed.slice(3), 'base64url');
    expect(bytes.includes(SECRET)).toBe(false);
    expect(bytes).toHaveLength(12 + SECRET.length + 16);
  });

  it.each([
    ['another owner', { ...CONTEXT, ownerId: '0198c0de-0000-7000-8000-0000000000ab' }],
    ['another purpose', { ...CONTEXT, purpose: 'oidc-state' }],
    ['a border that moved', { purpose: `totp-seed","${CONTEXT.ownerId}`, ownerId: '' }],
  ])('does not open for %s', (_name, context) => {
    expect(() => sealer.open(sealed, context)).toThrow();
  });

  it('does not open with another key', () => {
    expect(() => makeSealerOf(Buffer.alloc(32, 2)).open(sealed, CONTEXT)).toThrow();
  });

  it('does not open with any byte changed', () => {
    const bytes = Buffer.from(sealed.slice(3), 'base64url');
    for (let index = 0; index < bytes.length; index++) {
      const changed = Buffer.from(bytes);
      changed[index]! ^= 1;
      const text = `k1.${changed.toString('base64url')}`;
      expect(() => sealer.open(text, CONTEXT), `byte ${index}`).toThrow();
    }
  });

  it.each([
    '',
    'k1.',
    sealed.slice(3),
    sealed.replace('k1', 'k2'),
    sealed.slice(0, 30),
    `${sealed}=`,
  ])('does not open %j', (text) => {
    expect(() => sealer.open(text, CONTEXT)).toThrow();
  });

  it('opens what a former key sealed, and seals with the current one', () => {
    const byName = new Map([
      ['k1', KEY],
      ['k2', Buffer.alloc(32, 2)],
    ]);
    const rotated = makeSealer({ current: 'k2', byName });
    expect(rotated.open(sealed, CONTEXT)).toEqual(SECRET);
    const anew = rotated.seal(SECRET, CONTEXT);
    expect(anew).toMatch(/^k2\./);
    expect(rotated.open(anew, CONTEXT)).toEqual(SECRET);
    expect(() => sealer.open(anew, CONTEXT)).toThrow('no key k2');
  });
});
