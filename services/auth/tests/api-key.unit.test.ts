import { randomBytes } from 'node:crypto';
import { API_KEY_SCOPES } from '@golfroundpro/shared/tokens/permissions.ts';
import { describe, expect, it } from 'vitest';
import { isApiKey } from '@golfroundpro/shared/tokens/api-key-form.ts';
import { API_KEY_BYTES, apiKeyOf, scopeBeyond } from '../domain/api-key.ts';

describe('apiKeyOf', () => {
  it('makes what isApiKey knows, never the same', () => {
    const make = () => apiKeyOf(randomBytes(API_KEY_BYTES));
    const [one, other] = [make(), make()];
    expect(isApiKey(one) && isApiKey(other)).toBe(true);
    expect(one).not.toBe(other);
    expect(isApiKey(`${one}x`) || isApiKey(one.slice(4)) || isApiKey(`${one}\n`)).toBe(false);
  });
});

describe('scopeBeyond', () => {
  it('finds what no role of the owner allows', () => {
    expect(scopeBeyond(['rounds:read', 'rounds:write'], ['golfer'])).toBeUndefined();
    expect(scopeBeyond(['rounds:read', 'courses:write'], ['golfer'])).toBe('courses:write');
    expect(scopeBeyond(['courses:write'], ['golfer', 'staff'])).toBeUndefined();
  });

  it('gives every scope there is to an admin, and none of them is about accounts', () => {
    expect(scopeBeyond(API_KEY_SCOPES, ['golfer', 'admin'])).toBeUndefined();
    expect(API_KEY_SCOPES.filter((scope) => /^(account|accounts|audit):/.test(scope))).toEqual([]);
  });
});
