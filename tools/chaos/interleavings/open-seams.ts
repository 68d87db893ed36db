import { setTimeout as sleep } from 'node:timers/promises';
import type { Scheduler } from 'fast-check';
import { Client } from 'pg';
import type { VersionedCache } from '@golfroundpro/shared/redis/versioned-cache.ts';

/** Where the one scheduler of a run decides what goes on first; without one everything passes. */
export interface Seams {
  scheduler: Scheduler | undefined;
  pass: (name: string) => Promise<void>;
}

/** So long the others have to come to their next seam, so that there is something to choose from. */
const SETTLE_MS = 1;

/** What is done when the scheduler lets a task go. */
export async function settle(task: () => Promise<void>): Promise<void> {
  await task();
  await sleep(SETTLE_MS);
}

export function makeSeams(): Seams {
  const seams: Seams = {
    scheduler: undefined,
    pass: async (name) => {
      await seams.scheduler?.schedule(Promise.resolve(), name);
    },
  };
  return seams;
}

/** Statements of the writer and the relay, by how they begin or what they are called. */
const STATEMENTS = /^(COMMIT|read-pending|take-off-list)$/;

type Query = (this: Client, ...args: unknown[]) => unknown;

/** Opens a seam before and behind what PostgreSQL is asked at these points; gives what closes them. */
export function openQuerySeams(seams: Seams): () => void {
  const prototype = Client.prototype as unknown as { query: Query };
  const original = prototype.query;
  prototype.query = function (this: Client, ...args) {
    const [query] = args as [string | { name?: string }];
    const name = typeof query === 'string' ? query : (query?.name ?? '');
    if (!seams.scheduler || !STATEMENTS.test(name)) return original.apply(this, args);
    return (async () => {
      await seams.pass(`before ${name}`);
      const answer: unknown = await original.apply(this, args);
      await seams.pass(`after ${name}`);
      return answer;
    })();
  };
  return () => {
    prototype.query = original;
  };
}

/** Opens a seam before whatever the cache is told or asked. */
export function openCacheSeams(seams: Seams, cache: VersionedCache): void {
  const { read, fill, invalidate } = cache;
  cache.read = async (id) => {
    await seams.pass('cache read');
    return read(id);
  };
  cache.fill = async (id, version, json) => {
    await seams.pass(`cache fill ${version}`);
    return fill(id, version, json);
  };
  cache.invalidate = async (versions) => {
    await seams.pass('cache invalidate');
    return invalidate(versions);
  };
}
