import { computed, onScopeDispose, ref, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { useCourses } from '../../course/index.ts';
import { usePosition } from './use-position.ts';

/** While somebody types, no letter is worth a request of its own. */
const TYPING_MS = 250;

/** Courses by words, which stand in the address, or the nearest to this device. */
export function useCourseSearch() {
  const route = useRoute();
  const router = useRouter();
  const position = usePosition();
  const search = computed(() => String(route.query.search ?? ''));
  const typed = ref(search.value);
  let timer: ReturnType<typeof setTimeout> | undefined;

  watch(typed, (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const found = text.trim() || undefined;
      void router.replace({ query: { ...route.query, search: found } });
    }, TYPING_MS);
  });
  onScopeDispose(() => clearTimeout(timer));

  const courses = useCourses(() => ({
    search: search.value || undefined,
    near: position.near.value,
  }));
  return { typed, courses, position };
}
