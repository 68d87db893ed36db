import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeLogger } from '../logging/logger.ts';
import { testSetting } from '../testing/test-database.ts';
import { listenToChannels } from './channel.ts';
import { makeRedis, type Redis } from './redis.ts';

const logger = makeLogger({ service: 'test', level: 'silent' });
const url = testSetting('TEST_REDIS_CACHE_URL');
const name = `test:${randomUUID()}`;
const channels = [`${name}:a`, `${name}:b`, `${name}:c`];
const [first, second] = channels as [string, string, string];
const heard: unknown[] = [];
let listened = 0;
let listener: { close: () => void };
let redis: Redis;

beforeAll(async () => {
  redis = makeRedis(url, logger);
  await new Promise((resolve) => redis.once('ready', resolve));
  listener = listenToChannels(url, {
    channels,
    onMessage: (channel, message) => heard.push([channel, message]),
    onListening: () => listened++,
    logger,
  });
});
afterAll(() => {
  listener.close();
  redis.disconnect();
});

it('hears what is published as JSON, in order, and nothing else', async () => {
  await expect.poll(() => listened).toBe(1);
  await redis.publish(first, '{"version":1}');
  await redis.publish(second, 'not JSON');
  await redis.publish(`${name}:other`, '{"version":2}');
  await redis.publish(second, '["a"]');
  await expect
    .poll(() => heard)
    .toEqual([
      [first, { version: 1 }],
      [second, ['a']],
    ]);
});

it('says so when it listens again after the connection was lost', async () => {
  // Nobody else in this Redis listens to three channels.
  const clients = String(await redis.client('LIST', 'TYPE', 'PUBSUB'));
  const [, ownId] = /^id=(\d+) .* sub=3 /m.exec(clients)!;
  await redis.client('KILL', 'ID', ownId!);
  await expect.poll(() => listened).toBe(2);
  heard.length = 0;
  await redis.publish(first, '{"version":3}');
  await expect.poll(() => heard).toEqual([[first, { version: 3 }]]);
});
