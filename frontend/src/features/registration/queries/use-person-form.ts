import { computed, nextTick, reactive, ref, shallowRef } from 'vue';
import { toApiError, type ApiError } from '../../../lib/api/api-error.ts';
import type { Membership } from '../../../lib/api/schema.ts';
import { useSubmit } from '../../../lib/use-submit.ts';
import { MEMBERSHIP } from '../model/forms.ts';
import { useRegistrationWords } from '../words/index.ts';

export const FIELDS = ['name', 'email', 'phoneNumber', 'thaiId'] as const;

/** What the club asks of a person, and what it says of it; `work` sends it. */
export function usePersonForm(work: (body: Membership) => Promise<void>) {
  const words = useRegistrationWords();
  const fields = reactive({ name: '', email: '', phoneNumber: '', thaiId: '' });
  const form = useSubmit(() => {
    const { name, email, phoneNumber, thaiId } = words.value;
    return { name, email, phoneNumber, thaiId };
  });
  const turn = ref(0);
  const refused = shallowRef<ApiError>();
  const extra = (name: string) => {
    const value = refused.value?.problem[name];
    return typeof value === 'string' ? value : undefined;
  };

  async function send(confirmEmail: boolean): Promise<void> {
    const thaiId = fields.thaiId.trim();
    const body = {
      ...{ name: fields.name.trim(), email: fields.email.trim() },
      phoneNumber: fields.phoneNumber.trim(),
      ...(thaiId ? { thaiId } : {}),
      ...(confirmEmail ? { confirmEmail } : {}),
    };
    const once = async () => {
      refused.value = undefined;
      try {
        await work(body);
      } catch (thrown) {
        refused.value = toApiError(thrown);
        throw thrown;
      }
    };
    await form.submit(once, fields, MEMBERSHIP);
    turn.value++;
  }

  /** Sends it with the e-mail that was meant. */
  async function take(email: string): Promise<void> {
    fields.email = email;
    await nextTick();
    await send(false);
  }

  return {
    ...{ fields, send, take, refused, turn },
    ...{ pending: form.pending, fieldError: form.fieldError, formError: form.formError },
    /** What was typed is one letter off a well-known domain. */
    suggestion: computed(() => extra('suggestion')),
    opensAt: computed(() => extra('opensAt')),
  };
}

export type PersonForm = ReturnType<typeof usePersonForm>;
