import type { Logger } from '../logging/logger.ts';
import { makeRedis } from './redis.ts';

export interface ChannelOptions {
  channels: string[];
  /** A JSON message, parsed; its shape is not checked. One that makes this throw is logged. */
  onMessage: (channel: string, message: unknown) => void;
  /** Listening has begun, or begun again: what was published before it has been missed. */
  onListening?: () => void;
  logger: Logger;
  /** Of whom the certificate of a `rediss://` has to be. */
  ca?: string | undefined;
}

/** Listens to channels of Redis over a connection of its own, and goes on whenever Redis is back. */
export function listenToChannels(url: string, options: ChannelOptions): { close: () => void } {
  const { channels, onMessage, onListening, logger, ca } = options;
  const redis = makeRedis(url, logger, ca);
  redis.on('ready', () => {
    redis.subscribe(...channels).then(
      () => onListening?.(),
      (error: unknown) => logger.warn({ err: error }, 'not listening'),
    );
  });
  redis.on('message', (channel, text) => {
    try {
      onMessage(channel, JSON.parse(text));
    } catch (error) {
      logger.warn({ err: error, channel }, 'a message was not understood');
    }
  });
  return { close: () => redis.disconnect() };
}
