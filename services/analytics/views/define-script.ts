import type { Redis } from '@golfroundpro/shared/redis/redis.ts';

type Script = (...args: (string | number)[]) => Promise<unknown>;

/** A Lua script that is sent once and then called by its digest. */
export function defineScript(redis: Redis, name: string, lua: string): Script {
  redis.defineCommand(name, { numberOfKeys: 0, lua });
  const commands = redis as unknown as Record<string, Script>;
  return (...args) => commands[name]!(...args);
}
