import { decodeProtectedHeader, exportJWK, generateKeyPair } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { publishNext, switchKeys, type KeyRing, type RingKey } from './key-ring.ts';
import { makeTokenIssuer } from './token-issuer.ts';
import { makeTokenVerifierFrom } from './token-verifier.ts';
import type { User } from './user.ts';

const ANN: User = {
  userId: '0197a000-0000-7000-8000-000000000001',
  roles: ['golfer'],
  sessionId: '0197a000-0000-7000-8000-000000000002',
  emailVerified: true,
  secondFactor: false,
};

let first: KeyRing;
let second: KeyRing;

beforeAll(async () => {
  first = [{ jwk: await newKey('first'), state: 'current' }];
  second = publishNext(first, await newKey('second'));
});

async function newKey(kid: string): Promise<RingKey['jwk']> {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid };
}

describe('an issuer whose keys are rotated', () => {
  it('publishes the next key, signs with the current one, and takes tokens of both', async () => {
    const issuer = await makeTokenIssuer(first);
    const before = await issuer.issue(ANN, new Date());
    await issuer.use(second);
    expect(issuer.keyIds).toEqual(['first', 'second']);
    expect(decodeProtectedHeader(await issuer.issue(ANN, new Date())).kid).toBe('first');

    await issuer.use(switchKeys(second, Date.now()));
    const after = await issuer.issue(ANN, new Date());
    expect(decodeProtectedHeader(after).kid).toBe('second');
    const verifier = makeTokenVerifierFrom(issuer.keys);
    for (const token of [before, after]) {
      await expect(verifier.verify(`Bearer ${token}`)).resolves.toEqual(ANN);
    }
  });

  it('takes a key out of the key set by itself when its last token has ended', async () => {
    let nowMs = Date.now();
    const issuer = await makeTokenIssuer(switchKeys(second, nowMs), () => nowMs);
    expect(issuer.keyIds).toEqual(['first', 'second']);
    nowMs += 16 * 60_000;
    expect(issuer.keySet.keys.map(({ kid }) => kid)).toEqual(['second']);
  });

  it('shows no private key', async () => {
    const issuer = await makeTokenIssuer(second);
    for (const key of issuer.keySet.keys) {
      expect(key).toEqual({
        ...{ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig' },
        ...{ x: expect.any(String) as string, kid: expect.any(String) as string },
      });
    }
  });
});
