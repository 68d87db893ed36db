import { makeConsumerMetrics, type ConsumerMetrics } from '@golfroundpro/shared/events/consumer.ts';
import type {
  DurationHistogram,
  FactCounter,
  Metrics,
} from '@golfroundpro/shared/metrics/metrics.ts';

/** What this service counts beside what every service does; METRICS.md says what each means. */
export interface ProfileMetrics extends Metrics, ConsumerMetrics {
  profilesRead: FactCounter;
  profilesChanged: FactCounter;
  /** By operation, a read by where its answer came from. */
  durations: DurationHistogram;
  cacheRead: FactCounter;
  cacheChanged: FactCounter;
  cacheRemoved: FactCounter;
  avatarsChanged: FactCounter;
  usersErased: FactCounter;
}

const SECONDS = [0.001, 0.002, 0.004, 0.007, 0.01, 0.014, 0.02, 0.05, 0.1, 0.25, 0.5, 1];

/** Registers this service's own metrics. */
export function makeProfileMetrics(metrics: Metrics): ProfileMetrics {
  const { counter, duration } = metrics;
  return {
    ...metrics,
    ...makeConsumerMetrics(metrics),
    profilesRead: counter('profiles_read', 'Profiles read, by where they came from'),
    profilesChanged: counter('profiles_changed', 'Changes of profiles'),
    durations: duration('profile', 'Time that an operation takes', SECONDS),
    cacheRead: counter('cache_entries_read', 'Profiles asked of the cache'),
    cacheChanged: counter('cache_entries_changed', 'What the cache was told'),
    cacheRemoved: counter('cache_entries_removed', 'Profiles that left the cache by themselves'),
    avatarsChanged: counter('avatars_changed', 'What became of pictures'),
    usersErased: counter('users_erased', 'Users erased, repeats among them'),
  };
}
