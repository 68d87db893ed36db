import { describe, expect, it } from 'vitest';
import { parseKeyRing } from '@golfroundpro/shared/tokens/key-ring.ts';
import { serviceNamed } from '../../services/declared.ts';
import { secretFields } from './service-secrets.ts';

describe('the first secret', () => {
  it('of auth has a ring of one key that signs', () => {
    const ring = parseKeyRing(secretFields(serviceNamed('auth'))['signingKeys']!());
    expect(ring.map(({ state }) => state)).toEqual(['current']);
  });

  it('of whoever has a schema has a login, and never the same password', () => {
    const { databaseUser, databasePassword } = secretFields(serviceNamed('round'));
    expect(databaseUser!()).toBe('round_a');
    expect(databasePassword!()).not.toBe(databasePassword!());
  });
});
