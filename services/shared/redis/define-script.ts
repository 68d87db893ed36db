import type { Redis } from './redis.ts';

type Script = (...args: (string | number | Buffer)[]) => Promise<unknown>;

/**
 * A Lua script that is sent once and then called by its digest. A call goes out by itself: to gather it with
 * others of the same turn costs more than to send it.
 */
export function defineScript(redis: Redis, name: string, lua: string): Script {
  redis.options.autoPipeliningIgnoredCommands?.push(name);
  redis.defineCommand(name, { numberOfKeys: 0, lua });
  const commands = redis as unknown as Record<string, Script>;
  return (...args) => commands[name]!(...args);
}
