import { Redis } from 'ioredis';
import { explainTls, tlsTo } from '../config/verified-tls.ts';
import type { Logger } from '../logging/logger.ts';

export { Redis };

const SILENCE_MS = 1000;

/**
 * A Redis client that fails fast: while Redis is away a command rejects at once instead of waiting,
 * and the client goes on trying to reach it for ever. One that has not answered for a second is away.
 * @param url `rediss://` is asked over TLS alone, and verified
 * @param ca of whom its certificate has to be, as PEM; of those that Node.js knows unless told
 */
export function makeRedis(url: string, logger: Logger, ca?: string): Redis {
  const { protocol, hostname } = new URL(url);
  const redis = new Redis(url, {
    ...(protocol === 'rediss:' ? { tls: tlsTo(hostname.replace(/^\[|\]$/g, ''), ca) } : {}),
    enableOfflineQueue: false,
    enableAutoPipelining: true,
    // Of this client: whoever defines a command may take it out.
    autoPipeliningIgnoredCommands: [],
    maxRetriesPerRequest: 0,
    connectTimeout: SILENCE_MS,
    commandTimeout: SILENCE_MS,
    // Counts while an answer is awaited: whoever only listens may hear nothing for as long as it is quiet.
    socketTimeout: SILENCE_MS,
    retryStrategy: (attempt) => Math.min(attempt * 50, 1000),
  });
  let down = false;
  redis.on('error', (error) => {
    if (!down)
      logger.warn({ err: explainTls(error, 'REDIS_STATE_URL, REDIS_CACHE_URL') }, 'redis is away');
    down = true;
  });
  redis.on('ready', () => {
    if (down) logger.info('redis is back');
    down = false;
  });
  return redis;
}
