import type { Redis } from '@golfroundpro/shared/redis/redis.ts';
import type { CountedRound } from '../domain/counted-round.ts';
import { defineScript } from '@golfroundpro/shared/redis/define-script.ts';
import { CLEAN, MARK_DIRTY, READ_DIRTY } from './dirty-scripts.ts';
import { readRow } from './rows.ts';

/** A member whose rounds have changed since their achievements were looked at. */
export interface DirtyUser {
  userId: string;
  /** Counts the changes: the mark is taken away only if it is still this. */
  marks: string;
  rounds: CountedRound[];
  /** Rounds that were finished and are open again. */
  openAgain: string[];
}

export interface DirtyUsers {
  /** Some of them; undefined while the views are not whole or belong to an earlier Redis. */
  read: (limit: number) => Promise<{ views: string; users: DirtyUser[] } | undefined>;
  mark: (views: string, userIds: string[]) => Promise<boolean>;
  clean: (views: string, users: DirtyUser[]) => Promise<boolean>;
}

type StoredUser = [user: string, marks: string, rows: string[], held: string[]];

/** The marks under a prefix. */
export function makeDirtyUsers(redis: Redis, prefix: string): DirtyUsers {
  const readScript = defineScript(redis, 'readDirty', READ_DIRTY);
  const markScript = defineScript(redis, 'markDirty', MARK_DIRTY);
  const cleanScript = defineScript(redis, 'cleanDirty', CLEAN);
  return {
    read: async (limit) => {
      const answer = (await readScript(prefix, limit)) as [string, ...StoredUser[]] | null;
      if (!answer) return undefined;
      const [views, ...users] = answer;
      return {
        views,
        users: users.map(([userId, marks, rows, openAgain]) => ({
          userId,
          marks,
          rounds: rows.map(readRow),
          openAgain,
        })),
      };
    },
    mark: async (views, userIds) =>
      (await markScript(prefix, views, JSON.stringify(userIds))) === 1,
    clean: async (views, users) => {
      const flat = users.flatMap(({ userId, marks }) => [userId, marks]);
      return (await cleanScript(prefix, views, JSON.stringify(flat))) === 1;
    },
  };
}
