import { PiniaColada, useQueryCache, type UseQueryEntry } from '@pinia/colada';
import { PiniaColadaCachePersister } from '@pinia/colada-plugin-cache-persister';
import { PiniaColadaRetry } from '@pinia/colada-plugin-retry';
import type { App } from 'vue';
import { ApiError } from '../api/api-error.ts';
import { stored } from '../stored.ts';
import { loadedAt } from './loaded-at.ts';

const TRIES = 3;
const LONGEST_WAIT_MS = 8_000;
/** What another version of the page has kept may lack what this one draws. */
const VERSION = `${import.meta.url}\n`;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Installs the reads of the page, once Pinia is there; what may be kept outlives a reload. */
export function installQueries(app: App): void {
  app.use(PiniaColada, {
    // What is kept is shown at once and read anew: it may be older than what the player did last.
    queryOptions: { gcTime: DAY_MS, staleTime: 0 },
    plugins: [
      loadedAt,
      PiniaColadaRetry({
        retry: (count, error) => count < TRIES && error instanceof ApiError && mayPass(error),
        delay: (attempt) => Math.min(2 ** attempt * 1_000, LONGEST_WAIT_MS),
      }),
      PiniaColadaCachePersister({
        storage: {
          getItem: (key) => {
            const kept = stored(key).read();
            return kept?.startsWith(VERSION) ? kept.slice(VERSION.length) : null;
          },
          setItem: (key, value) => stored(key).write(VERSION + value),
        },
        filter: { predicate: mayBeKept },
      }),
    ],
  });
}

/** Forgets all that was read, on this phone too: another person may log in. */
export function useForgetQueries(): () => void {
  const cache = useQueryCache();
  return () => {
    for (const entry of cache.getEntries()) {
      // What somebody looks at is emptied: a read that was removed would never be told of news again.
      if (entry.active) {
        cache.setEntryState(entry, { status: 'pending', data: undefined, error: null });
      } else cache.remove(entry);
    }
  };
}

/** Secrets and what staff see of others stay in memory: a read says so itself that it may be kept. */
const mayBeKept = ({ meta }: UseQueryEntry): boolean => meta.keep === true;

/** Without a network nothing is gained by asking again: `online` does. */
const mayPass = ({ status }: ApiError): boolean => status === 429 || status >= 500;
