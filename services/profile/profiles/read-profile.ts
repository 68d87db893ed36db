import type { ProfileContext } from '../context.ts';
import { findProfile } from './db/profile-rows.ts';
import { noProfile, type Profile } from './domain/profile.ts';

/** A profile, and where it came from. */
export interface ReadProfile {
  profile: Profile;
  source: 'cache' | 'database';
}

/** A profile from the cache, else from the record, which then fills the cache; of whoever has none the empty one. */
export async function readProfile(
  { cache, pool, metrics }: Pick<ProfileContext, 'cache' | 'pool' | 'metrics'>,
  userId: string,
): Promise<ReadProfile> {
  const beganMs = performance.now();
  const read = await fromEither({ cache, pool }, userId);
  const { source, profile } = read;
  metrics.durations.observe({ method: `get_${source}` }, (performance.now() - beganMs) / 1000);
  metrics.profilesRead.inc({ method: source, status: profile.version > 0 ? 'found' : 'none' });
  return read;
}

async function fromEither(
  { cache, pool }: Pick<ProfileContext, 'cache' | 'pool'>,
  userId: string,
): Promise<ReadProfile> {
  const cached = await cache.read(userId);
  if ('text' in cached) return { profile: JSON.parse(cached.text) as Profile, source: 'cache' };
  const profile = await findProfile(pool, userId);
  if (!profile) return { profile: noProfile(userId), source: 'database' };
  const { version } = profile;
  // Before it is answered: nobody who was told of it finds an older one behind it.
  await cache.fill({ id: userId, version, text: JSON.stringify(profile) }, cached.miss);
  return { profile, source: 'database' };
}
