import { LRUCache } from 'lru-cache';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { isApiKey } from '@golfroundpro/shared/tokens/api-key-form.ts';
import { hashToken } from '@golfroundpro/shared/tokens/hash-token.ts';
import type { Upstream } from '@golfroundpro/shared/http/upstream.ts';

/** API keys, which auth exchanges for access tokens; no key is kept, only its hash. */
export interface ApiKeys {
  /**
   * An access token for a key.
   * @param beforeExchange runs before auth is asked; what it throws is passed on
   * @throws AppError unauthenticated, upstream_unavailable
   */
  tokenOf: (key: string, beforeExchange: () => Promise<unknown>) => Promise<string>;
}

interface Exchanged {
  accessToken: string;
  expiresInSeconds: number;
}

const MAX_KEYS = 10_000;
const REFUSAL_TTL_MS = 10_000;
/** A token must last for the request that it is used for. */
const SPARE_SECONDS = 30;

export function makeApiKeys(auth: Upstream): ApiKeys {
  const tokens = new LRUCache<string, Promise<Exchanged>>({ max: MAX_KEYS });
  const exchange = async (key: string, beforeExchange: () => Promise<unknown>) => {
    await beforeExchange();
    return (await auth.postJson('/internal/api-keys/exchange', { key })) as Exchanged;
  };
  const ask = (id: string, exchanging: Promise<Exchanged>) => {
    const keepFor = (ttl: number) => tokens.set(id, exchanging, { ttl });
    keepFor(REFUSAL_TTL_MS);
    exchanging.then(
      ({ expiresInSeconds }) => keepFor(Math.max(1, expiresInSeconds - SPARE_SECONDS) * 1000),
      (error: unknown) => {
        // Only a key that is no key is remembered as such.
        if (!(error instanceof AppError && error.code === 'unauthenticated')) tokens.delete(id);
      },
    );
    return exchanging;
  };
  return {
    tokenOf: async (key, beforeExchange) => {
      if (!isApiKey(key)) throw new AppError('unauthenticated');
      const id = hashToken(key);
      const known = tokens.get(id) ?? ask(id, exchange(key, beforeExchange));
      return (await known).accessToken;
    },
  };
}
