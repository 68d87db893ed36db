import { follow, type FollowOptions, type Followed } from './followed.ts';
import type { LiveSource, LiveState } from './live-source.ts';

/** Everything of one kind that somebody follows; each is fetched once, however many watch it. */
export interface Following {
  /** The thing with this id, followed at least until `leave` is called as often. */
  join: (id: string) => Followed;
  leave: (id: string) => void;
  get: (id: string) => Followed | undefined;
  all: () => Followed[];
}

interface Entry {
  followed: Followed;
  users: number;
}

export function makeFollowing<S extends LiveState>(
  source: LiveSource<S>,
  options: FollowOptions,
): Following {
  const entries = new Map<string, Entry>();
  return {
    join: (id) => {
      const entry = entries.get(id) ?? { followed: follow(id, source, options), users: 0 };
      entry.users++;
      entries.set(id, entry);
      return entry.followed;
    },
    leave: (id) => {
      const entry = entries.get(id);
      if (!entry || --entry.users > 0) return;
      entry.followed.close();
      entries.delete(id);
    },
    get: (id) => entries.get(id)?.followed,
    all: () => [...entries.values()].map(({ followed }) => followed),
  };
}
