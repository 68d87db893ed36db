import type { GenericSchema } from 'valibot';
import { computed, ref, shallowRef } from 'vue';
import { toApiError, type ApiError, type FieldError } from './api/api-error.ts';
import { errorWords, fieldWords } from './api/error-words.ts';
import { formFaults } from './form-faults.ts';

/**
 * A form's way to the API: one submit at a time, and its errors by field or for the whole form.
 * @param labels the label of each field that the form shows, by the name the API gives it, asked for when it is
 * told: the language may have changed; `players.name` is that of `players.0.name` too
 */
export function useSubmit(labels: () => Record<string, string> = () => ({})) {
  const pending = ref(false);
  const error = shallowRef<ApiError>();
  const faults = ref<FieldError[]>([]);

  const labelOf = (field: string) => labels()[field.replaceAll(/\.\d+/g, '')];

  /** Forgets what was wrong the last time. */
  function reset(): void {
    error.value = undefined;
    faults.value = [];
  }

  /** Does the work once what was typed fits its schema; without one, nothing of it may be empty. */
  async function submit(work: () => Promise<unknown>, typed: object = {}, schema?: GenericSchema) {
    if (pending.value) return;
    reset();
    faults.value = schema ? formFaults(schema, typed) : emptyIn(typed);
    if (faults.value.length > 0) return;
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
    const found = [...faults.value, ...(error.value?.fieldErrors ?? [])];
    const fault = found.find((one) => one.field === field);
    return fault && fieldWords(labelOf(field) ?? field, fault);
  }

  /** What is wrong beyond the fields that are shown. */
  const formError = computed(() => {
    const given = error.value;
    if (!given) return undefined;
    const isTold = ({ field }: FieldError) => labelOf(field) !== undefined;
    const isToldThere = given.fieldErrors.length > 0 && given.fieldErrors.every(isTold);
    return isToldThere ? undefined : errorWords(given);
  });

  return { pending, submit, reset, error, fieldError, formError };
}

function emptyIn(typed: object): FieldError[] {
  return Object.entries(typed)
    .filter(([, text]) => typeof text === 'string' && text.trim() === '')
    .map(([field]) => ({ field, code: 'missing' }));
}
