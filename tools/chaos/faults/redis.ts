import { cp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeLogger } from '@golfroundpro/shared/logging/logger.ts';
import { makeRedis, type Redis } from '@golfroundpro/shared/redis/redis.ts';
import { control, whenWell, type World } from '../world.ts';
import type { FaultKind } from './fault.ts';

/** Everything in a Redis forgotten at once. */
export const flushAll: FaultKind = {
  targets: ['redis-state', 'redis-cache'],
  weight: 2,
  run: (world, { target }) =>
    withRedis(world, target, async (redis) => {
      await redis.flushall();
    }),
};

/** Redis comes up with a file of some seconds ago. */
export const oldFile: FaultKind = {
  targets: ['redis-state'],
  weight: 2,
  run: (world, { lastsMs }) => {
    // Two at once would move the files from under each other.
    const turn = filesFree.then(() => putOldFileBack(world, lastsMs));
    filesFree = turn.catch(() => undefined);
    return turn;
  },
};

let filesFree: Promise<void> = Promise.resolve();

async function putOldFileBack(world: World, lastsMs: number): Promise<void> {
  const files = join(world.stack.layout.directory, 'redis-state');
  const old = `${files}-old`;
  await rm(old, { recursive: true, force: true });
  await cp(files, old, { recursive: true });
  await sleep(lastsMs);
  await control(world, { do: 'stop', name: 'redis-state' });
  await rm(files, { recursive: true });
  await rename(old, files);
  await control(world, { do: 'start', name: 'redis-state' });
  await whenWell(world, ['redis-state']);
}

/** Works with a Redis of the stack. */
export async function withRedis<T>(
  { stack }: World,
  name: string,
  work: (redis: Redis) => Promise<T>,
): Promise<T> {
  const logger = makeLogger({ service: 'chaos', level: 'silent' });
  const redis = makeRedis(`redis://127.0.0.1:${stack.ports[name]}`, logger);
  try {
    await new Promise((resolve) => redis.once('ready', resolve));
    return await work(redis);
  } finally {
    redis.disconnect();
  }
}
