import { describe, expect, it } from 'vitest';
import {
  currentKey,
  parseKeyRing,
  publishNext,
  switchKeys,
  withoutRetired,
  type KeyRing,
} from './key-ring.ts';

const NOW = Date.UTC(2026, 4, 1, 9);
const SIXTEEN_MINUTES_MS = 16 * 60_000;

const jwk = (kid: string) => ({ kty: 'OKP', crv: 'Ed25519', x: 'public', d: 'private', kid });
const one: KeyRing = [{ jwk: jwk('a'), state: 'current' }];
const states = (ring: KeyRing) => ring.map(({ jwk, state }) => `${jwk.kid} ${state}`);

describe('a rotation', () => {
  const published = publishNext(one, jwk('b'));
  const switched = switchKeys(published, NOW);

  it('publishes the new key while the old one signs', () => {
    expect(states(published)).toEqual(['a current', 'b next']);
    expect(currentKey(published).jwk.kid).toBe('a');
  });

  it('switches, and keeps the old key until the last token it signed has ended', () => {
    expect(states(switched)).toEqual(['a retiring', 'b current']);
    expect(switched[0]?.retireAtMs).toBe(NOW + SIXTEEN_MINUTES_MS);
  });

  it('retires the old key then, and not a moment before', () => {
    expect(withoutRetired(switched, NOW + SIXTEEN_MINUTES_MS - 1)).toEqual(switched);
    expect(states(withoutRetired(switched, NOW + SIXTEEN_MINUTES_MS))).toEqual(['b current']);
  });

  it('that was interrupted goes on with the key that it had published', () => {
    expect(publishNext(published, jwk('c'))).toEqual(published);
  });

  it('leaves the end of a key that retires already as it is', () => {
    const twice = switchKeys(publishNext(switched, jwk('c')), NOW + 1000);
    expect(states(twice)).toEqual(['a retiring', 'b retiring', 'c current']);
    expect(twice[0]?.retireAtMs).toBe(NOW + SIXTEEN_MINUTES_MS);
  });

  it('does not switch to nothing', () => {
    expect(() => switchKeys(one, NOW)).toThrow(/no key/);
  });
});

describe('parseKeyRing', () => {
  const parse = (ring: unknown) => () => parseKeyRing(JSON.stringify(ring));

  it('reads what was written', () => {
    expect(parse(one)()).toEqual(one);
  });

  it.each([
    ['no current key', [{ jwk: jwk('a'), state: 'next' }]],
    ['two current keys', [...one, { jwk: jwk('b'), state: 'current' }]],
    ['a kid twice', [...one, { jwk: jwk('a'), state: 'next' }]],
    ['a key without its private half', [{ jwk: { ...jwk('a'), d: undefined }, state: 'current' }]],
    ['a key of another kind', [{ jwk: { ...jwk('a'), crv: 'P-256' }, state: 'current' }]],
  ])('refuses %s, and does not show a key', (_, ring) => {
    expect(parse(ring)).toThrow(/^signingKeys: (?!.*private").*$/);
  });

  it('quotes nothing of what is no JSON', () => {
    expect(() => parseKeyRing('[{"d":"private"')).toThrow(/^signingKeys is not JSON$/);
  });
});
