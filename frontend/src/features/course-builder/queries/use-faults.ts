import { onScopeDispose, shallowRef, watch } from 'vue';
import { toApiError, type ApiError } from '../../../lib/api/api-error.ts';
import { checkDraft } from '../api/course-builder-api.ts';
import type { Draft, Fault } from '../model/draft.ts';

const PAUSE_MS = 400;

/** What is wrong with a draft while it is typed: asked of the club whenever one pauses. */
export function useFaults(courseId: string, draft: () => Draft) {
  const faults = shallowRef<Fault[]>();
  const error = shallowRef<ApiError>();
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function check(): Promise<void> {
    const asked = ++latest;
    const answer = await checkDraft(courseId, draft()).catch((thrown: unknown) =>
      toApiError(thrown),
    );
    if (asked !== latest) return;
    if (Array.isArray(answer)) faults.value = answer;
    error.value = Array.isArray(answer) ? undefined : answer;
  }

  watch(draft, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void check(), PAUSE_MS);
  });
  onScopeDispose(() => clearTimeout(timer));
  void check();
  return { faults, error };
}
