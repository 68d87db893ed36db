import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { probeTcp } from '../probe.ts';
import { storeChild } from './store-child.ts';
import type { Store, StoreContext } from './store.ts';

/** Keeps: every write is on disk before it is answered, nothing is evicted. */
export const STATE = [
  '--appendonly',
  'yes',
  '--appendfsync',
  'always',
  '--maxmemory-policy',
  'noeviction',
];
/** Forgets: no disk, 64 MB, the least used goes first. */
export const CACHE = [
  '--appendonly',
  'no',
  '--maxmemory',
  '64mb',
  '--maxmemory-policy',
  'allkeys-lru',
];

/** Views, sessions and Dapr state. */
export const redisState = redisStore('redis-state', STATE);

/** Summaries and rate limits: may be lost. */
export const redisCache = redisStore('redis-cache', CACHE);

function redisStore(name: 'redis-state' | 'redis-cache', settings: string[]): Store {
  const dataDirectory: Store['dataDirectory'] = ({ directory }) => join(directory, name);
  const prepare = async (context: StoreContext) => {
    const { layout, ports, parts } = context;
    await mkdir(dataDirectory(layout), { recursive: true, mode: 0o700 });
    return storeChild(name, context, {
      command: parts.get('redis') ?? 'redis-server',
      args: [
        ...['--port', String(ports[name]), '--bind', '127.0.0.1', '--dir', dataDirectory(layout)],
        ...['--save', '', '--daemonize', 'no', ...settings],
      ],
      health: () => probeTcp(ports[name] ?? 0, 'PING\r\n', '+PONG'),
    });
  };
  return { name, parts: ['redis'], dataDirectory, prepare };
}
