import { computed, nextTick, reactive, ref } from 'vue';
import { useSubmit } from '../../../lib/use-submit.ts';
import { addPerson } from '../api/new-person-api.ts';
import { NEW_PERSON, NO_FIELDS, toNewPerson } from '../model/new-person.ts';
import { usePeopleWords } from '../words/index.ts';
import { untilInBooks } from './until-in-books.ts';

/** Somebody new, from what is typed until they are in the books. */
export function useNewPerson(arrived: (userID: string) => Promise<unknown>) {
  const words = usePeopleWords();
  const fields = reactive({ ...NO_FIELDS });
  const { error, submit, ...form } = useSubmit(() => {
    const { name, email, phone, nationalId, category } = words.value;
    return { name, email, phoneNumber: phone, nationalId, category };
  });
  const turn = ref(0);
  const userID = ref('');
  const extra = (name: string) => {
    const value = error.value?.problem[name];
    return typeof value === 'string' ? value : undefined;
  };
  const holder = computed(() => extra('userID'));

  async function send(confirmEmail = false): Promise<void> {
    const work = async () => {
      const added = await addPerson(toNewPerson(fields, confirmEmail));
      const isThere = await untilInBooks(added);
      userID.value = added;
      if (isThere) await arrived(added);
    };
    await submit(work, fields, NEW_PERSON);
    turn.value++;
  }

  /** Sends it with the e-mail that was meant. */
  async function take(email: string): Promise<void> {
    fields.email = email;
    await nextTick();
    await send();
  }

  return {
    ...{ fields, turn, send, take, holder, pending: form.pending, formError: form.formError },
    /** Who was let in. */
    userID,
    fieldError: (field: string) =>
      field === 'email' && holder.value ? words.value.emailKnown : form.fieldError(field),
    /** What was typed is one letter off a well-known domain. */
    suggestion: computed(() => extra('suggestion')),
    isTyped: computed(() => !userID.value && JSON.stringify(fields) !== JSON.stringify(NO_FIELDS)),
  };
}
