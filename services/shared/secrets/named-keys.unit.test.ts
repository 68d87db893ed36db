import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  currentNamedKey,
  formatNamedKeys,
  parseNamedKeys,
  publishNextKey,
  switchNamedKeys,
  withoutUnneeded,
  type NamedKeys,
} from './named-keys.ts';

const newKey = () => randomBytes(32).toString('base64url');
const parse = (text: string) => parseNamedKeys('passwordPepper', text);
const statesOf = (keys: NamedKeys) => keys.map(({ name, state }) => `${name} ${state}`);

describe('keys that are rotated', () => {
  it('begin as the one that was there before there were several', () => {
    const key = newKey();
    expect(parse(key)).toEqual([{ name: 'k1', key, state: 'current' }]);
  });

  it('read before they write, and read on behind it', () => {
    const first = parse(newKey());
    const published = publishNextKey(first, newKey());
    expect(statesOf(published)).toEqual(['k1 current', 'k2 next']);
    expect(publishNextKey(published, newKey())).toEqual(published);
    const switched = switchNamedKeys(published);
    expect(statesOf(switched)).toEqual(['k1 former', 'k2 current']);
    expect(currentNamedKey(switched).name).toBe('k2');
    expect(parse(formatNamedKeys(switched))).toEqual(switched);
    expect(() => switchNamedKeys(switched)).toThrow('no key to switch to');
    const third = publishNextKey(withoutUnneeded(switched, { nowMs: 0, inUse: [] }), newKey());
    expect(statesOf(third)).toEqual(['k2 current', 'k3 next']);
  });

  it('stay while something has their name, or until their time is over', () => {
    const switched = switchNamedKeys(publishNextKey(parse(newKey()), newKey()));
    expect(withoutUnneeded(switched, { nowMs: 0 })).toHaveLength(2);
    expect(withoutUnneeded(switched, { nowMs: 0, inUse: ['k1'] })).toHaveLength(2);
    expect(withoutUnneeded(switched, { nowMs: 0, inUse: ['k2'] })).toHaveLength(1);
    const timed = switchNamedKeys(publishNextKey(parse(newKey()), newKey()), 1000);
    expect(withoutUnneeded(timed, { nowMs: 999, inUse: [] })).toHaveLength(2);
    expect(withoutUnneeded(timed, { nowMs: 1000 })).toHaveLength(1);
  });

  it.each([
    ['a short one', 'AAAA', 'shorter than 32 bytes'],
    ['no JSON', '[{"name"', 'is not JSON'],
    ['none', '[]', 'not exactly one key is current'],
    ['a name of nobody', JSON.stringify([{ name: 'x', key: newKey(), state: 'current' }]), 'name'],
    [
      'a name twice',
      JSON.stringify([
        { name: 'k1', key: newKey(), state: 'current' },
        { name: 'k1', key: newKey(), state: 'former' },
      ]),
      'name of its own',
    ],
  ])('are refused: %s, without telling them', (_name, text, message) => {
    expect(() => parse(text)).toThrow(message);
    expect(() => parse(text)).toThrow(/^passwordPepper/);
  });
});
