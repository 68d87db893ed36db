import { useQuery } from '@pinia/colada';
import { computed, onScopeDispose, ref, watch, type ComputedRef } from 'vue';
import type { Analytics } from '../../../lib/api/schema.ts';
import type { Query } from '../../../lib/query/query.ts';
import { getAnalytics } from '../api/analytics-api.ts';
import { knowsRound } from '../model/figures.ts';

const WAITS_MS = [400, 800, 1600, 3000, 5000, 8000, 8000];

export interface AnalyticsQuery extends Query<Analytics> {
  /** The round just finished is not in the figures yet. */
  behind: ComputedRef<boolean>;
}

/**
 * Loads the figures, and asks again for a while until they know the newest finished round:
 * they follow the scores by events, a moment later.
 */
export function useAnalytics(
  newest: () => { id: string; playedOn: string } | undefined,
): AnalyticsQuery {
  const query = useQuery({ key: ['analytics'], query: getAnalytics, meta: { keep: true } });
  const tries = ref(0);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const behind = computed(() => {
    const round = newest();
    return query.data.value !== undefined && round !== undefined
      ? !knowsRound(query.data.value, round)
      : false;
  });
  const rebuilding = computed(() => query.error.value?.code === 'views_rebuilding');

  watch(
    () => newest()?.id,
    () => (tries.value = 0),
  );
  watch([behind, rebuilding, query.isLoading, tries], () => {
    clearTimeout(timer);
    const waitMs = WAITS_MS[tries.value];
    if (query.isLoading.value || waitMs === undefined) return;
    if (!behind.value && !rebuilding.value) return;
    timer = setTimeout(() => {
      tries.value += 1;
      void query.refetch();
    }, waitMs);
  });
  onScopeDispose(() => clearTimeout(timer));

  return { ...query, behind };
}
