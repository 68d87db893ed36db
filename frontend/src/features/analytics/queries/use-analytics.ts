import { computed, onScopeDispose, ref, watch, type ComputedRef } from 'vue';
import type { Analytics } from '../../../lib/api/schema.ts';
import { useResource, type Resource } from '../../../lib/use-resource.ts';
import { getAnalytics } from '../api/analytics-api.ts';
import { knowsRound } from '../model/figures.ts';

const WAITS_MS = [400, 800, 1600, 3000, 5000, 8000, 8000];

export interface AnalyticsQuery extends Resource<Analytics> {
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
  const resource = useResource(getAnalytics);
  const tries = ref(0);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const behind = computed(() => {
    const round = newest();
    return resource.data.value !== undefined && round !== undefined
      ? !knowsRound(resource.data.value, round)
      : false;
  });
  const rebuilding = computed(() => resource.error.value?.code === 'views_rebuilding');

  watch(
    () => newest()?.id,
    () => (tries.value = 0),
  );
  watch([behind, rebuilding, resource.loading, tries], () => {
    clearTimeout(timer);
    const waitMs = WAITS_MS[tries.value];
    if (resource.loading.value || waitMs === undefined) return;
    if (!behind.value && !rebuilding.value) return;
    timer = setTimeout(() => {
      tries.value += 1;
      void resource.reload();
    }, waitMs);
  });
  onScopeDispose(() => clearTimeout(timer));

  return { ...resource, behind };
}
