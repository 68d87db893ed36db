import { identityProvider } from './identity-provider.ts';
import { kafka } from './kafka.ts';
import { mailSink } from './mail-sink.ts';
import { postgres } from './postgres.ts';
import { redisCache, redisState } from './redis.ts';
import { vault } from './vault.ts';
import type { Store } from './store.ts';

/** Every store of the stack, and what stands for the two outside of it: mail and identity. */
export const allStores: Store[] = [
  postgres,
  redisState,
  redisCache,
  kafka,
  vault,
  mailSink,
  identityProvider,
];
