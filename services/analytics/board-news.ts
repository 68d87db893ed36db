import type { Redis } from '@golfroundpro/shared/redis/redis.ts';

/** Tells whoever watches that boards have changed; what is lost is noticed at the next heartbeat. */
export interface BoardNews {
  tell: (boards: string[]) => void;
  /** Behind a refill every board may be another: `*` stands for all. */
  tellAll: () => void;
}

/** Publishes `{"boards": [id, …]}` on a channel. */
export function makeBoardNews(redis: Redis, channel: string): BoardNews {
  const tell = (boards: string[]) => {
    redis.publish(channel, JSON.stringify({ boards })).catch(() => undefined);
  };
  return { tell, tellAll: () => tell(['*']) };
}
