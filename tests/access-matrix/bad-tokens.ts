import { generateKeyPair, importJWK, SignJWT, type JWK } from 'jose';
import { v7 as uuidv7 } from 'uuid';
import { ACCESS_TOKEN } from '@golfroundpro/shared/tokens/access-token.ts';
import { vaultAddress } from '../../tools/stack/ports.ts';
import { vaultApi } from '../../tools/stack/stores/vault-api.ts';
import { secrets, stack } from '../stack.ts';

/** Callers whom nobody may let in. */
export const STRANGERS = ['anonymous', 'expired', 'forged', 'wrongAudience'] as const;

export type BadToken = (typeof STRANGERS)[number];

interface SigningKey {
  state: string;
  jwk: JWK & { kid: string };
}

/**
 * Tokens that look like the user's: one that has expired and one for another audience, both signed
 * with the real key, which only Vault and auth know; one with the real kid, signed with another key.
 */
export async function badTokens(userId: string): Promise<Record<BadToken, string>> {
  const { kid, ...jwk } = await currentKey();
  const real = await importJWK({ ...jwk, alg: ACCESS_TOKEN.algorithm });
  const other = (await generateKeyPair(ACCESS_TOKEN.algorithm)).privateKey;
  const sign = (key: typeof real, audience: string, lifetimeSeconds: number) => {
    const nowSeconds = Math.floor(Date.now() / 1000);
    return new SignJWT({ roles: ['golfer', 'admin'], sid: uuidv7(), email_verified: true })
      .setProtectedHeader({ alg: ACCESS_TOKEN.algorithm, kid, typ: ACCESS_TOKEN.type })
      .setIssuer(ACCESS_TOKEN.issuer)
      .setAudience(audience)
      .setSubject(userId)
      .setJti(uuidv7())
      .setIssuedAt(nowSeconds - 3600)
      .setExpirationTime(nowSeconds + lifetimeSeconds)
      .sign(key);
  };
  return {
    anonymous: '',
    expired: await sign(real, ACCESS_TOKEN.audience, -120),
    forged: await sign(other, ACCESS_TOKEN.audience, 900),
    wrongAudience: await sign(real, 'another-api', 900),
  };
}

async function currentKey(): Promise<JWK & { kid: string }> {
  const read = vaultApi(vaultAddress(stack.ports), secrets.vault!.rootToken);
  const { body } = await read<{ data: { data: { signingKeys: string } } }>(
    'GET',
    'secret/data/golfroundpro/auth',
  );
  const keys = JSON.parse(body.data.data.signingKeys) as SigningKey[];
  return keys.find(({ state }) => state === 'current')!.jwk;
}
