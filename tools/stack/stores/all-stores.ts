import { kafka } from './kafka.ts';
import { postgres } from './postgres.ts';
import { redisCache, redisState } from './redis.ts';
import { vault } from './vault.ts';
import type { Store } from './store.ts';

/** Every store of the stack. */
export const allStores: Store[] = [postgres, redisState, redisCache, kafka, vault];
