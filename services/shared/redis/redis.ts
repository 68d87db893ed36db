import { Redis } from 'ioredis';
import type { Logger } from '../logging/logger.ts';

export { Redis };

const SILENCE_MS = 1000;

/**
 * A Redis client that fails fast: while Redis is away a command rejects at once instead of waiting,
 * and the client goes on trying to reach it for ever. One that has not answered for a second is away.
 */
export function makeRedis(url: string, logger: Logger): Redis {
  const redis = new Redis(url, {
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
    if (!down) logger.warn({ err: error }, 'redis is away');
    down = true;
  });
  redis.on('ready', () => {
    if (down) logger.info('redis is back');
    down = false;
  });
  return redis;
}
