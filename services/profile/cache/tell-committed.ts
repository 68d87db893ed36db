import type { EventData } from '@golfroundpro/shared/events/define-event.ts';
import type { EventRow } from '@golfroundpro/shared/events/cloud-event.ts';
import { PROFILE_CHANGED } from '../events.ts';
import type { ProfileCache } from './profile-cache.ts';

/** Tells the cache what the relay finds committed: whoever was killed behind the commit did not. */
export function tellCommitted(cache: ProfileCache): (rows: EventRow<string>[]) => Promise<void> {
  return async (rows) => {
    const changes = rows.filter(({ type }) => type === PROFILE_CHANGED.type);
    for (const { data } of changes) {
      const { userId, version } = JSON.parse(data) as EventData<typeof PROFILE_CHANGED>;
      await cache.drop(userId, version);
    }
  };
}
