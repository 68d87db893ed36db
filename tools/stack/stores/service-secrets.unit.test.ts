import { describe, expect, it } from 'vitest';
import { parseKeyRing } from '@golfroundpro/shared/tokens/key-ring.ts';
import { newSigningKey, serviceSecrets, takeOverOldFields } from './service-secrets.ts';

describe('the first secret of auth', () => {
  it('has a ring of one key that signs', () => {
    const ring = parseKeyRing(serviceSecrets['auth']!['signingKeys']!());
    expect(ring.map(({ state }) => state)).toEqual(['current']);
  });
});

describe('takeOverOldFields', () => {
  it('makes a ring of the one key that there was', () => {
    const jwk = newSigningKey();
    const fields = takeOverOldFields({ signingKey: JSON.stringify(jwk), smtpUser: 'club' });
    expect(Object.keys(fields).sort()).toEqual(['signingKeys', 'smtpUser']);
    expect(parseKeyRing(fields['signingKeys']!)).toEqual([{ jwk, state: 'current' }]);
  });

  it('leaves a secret of today as it is', () => {
    const fields = { signingKeys: '[]' };
    expect(takeOverOldFields(fields)).toBe(fields);
  });
});
