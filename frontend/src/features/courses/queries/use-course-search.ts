import { refDebounced } from '@vueuse/core';
import { computed, ref, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { useCourses } from './use-courses.ts';
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

  function find(text: string): void {
    void router.replace({ query: { ...route.query, search: text.trim() || undefined } });
  }
  // A debounced watcher would outlive this page, and write into the address of the next one.
  watch(refDebounced(typed, TYPING_MS), find);

  const courses = useCourses(() => ({
    search: search.value || undefined,
    near: position.near.value,
  }));
  return { typed, courses, position };
}
