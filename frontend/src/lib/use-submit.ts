import { computed, ref, shallowRef } from 'vue';
import { toApiError, type ApiError } from './api/api-error.ts';
import { errorWords, fieldWords } from './api/error-words.ts';

/**
 * A form's way to the API: one submit at a time, and its errors by field or for the whole form.
 * @param labels the label of each field that the form shows, by the name the API gives it
 */
export function useSubmit(labels: Record<string, string>) {
  const pending = ref(false);
  const error = shallowRef<ApiError>();
  const missing = ref<string[]>([]);

  /** Forgets what was wrong the last time. */
  function reset(): void {
    error.value = undefined;
    missing.value = [];
  }

  async function submit(work: () => Promise<unknown>, required: Record<string, string> = {}) {
    if (pending.value) return;
    reset();
    missing.value = Object.keys(required).filter((field) => required[field]!.trim() === '');
    if (missing.value.length > 0) return;
    pending.value = true;
    try {
      await work();
    } catch (thrown) {
      error.value = toApiError(thrown);
    } finally {
      pending.value = false;
    }
  }

  function fieldError(field: string): string | undefined {
    const label = labels[field] ?? field;
    if (missing.value.includes(field)) return `${label} is needed.`;
    const found = error.value?.fieldErrors.find((one) => one.field === field);
    return found && fieldWords(label, found.message);
  }

  /** What is wrong beyond the fields that are shown. */
  const formError = computed(() => {
    const given = error.value;
    if (!given) return undefined;
    const others = given.fieldErrors.filter((one) => !(one.field in labels));
    if (given.fieldErrors.length > 0 && others.length === 0) return undefined;
    const named = others.map((one) => fieldWords(one.field, one.message));
    return [errorWords(given), ...named].join(' ');
  });

  return { pending, submit, reset, fieldError, formError };
}
