import { computed, ref, shallowRef } from 'vue';
import { ApiError } from '../../../lib/api/api-error.ts';
import { publishDraft, putDraft } from '../api/course-builder-api.ts';
import { copyOf, toEditable, withParSums, type Draft, type DraftAnswer } from '../model/draft.ts';

/** A draft as it is typed in, and as the club has it. */
export type DraftInHand = ReturnType<typeof useDraft>;

/** Takes a draft in hand: what is typed stays here until it is saved. */
export function useDraft(answer: DraftAnswer) {
  const draft = ref<Draft>(toEditable(answer.draft));
  const club = shallowRef(answer);
  const saved = ref(textOf(draft.value));
  /** What somebody else saved meanwhile. */
  const theirs = shallowRef<DraftAnswer>();
  const isUnsaved = computed(() => textOf(draft.value) !== saved.value);

  function take(found: DraftAnswer, isToEdit: boolean): void {
    club.value = found;
    theirs.value = undefined;
    if (isToEdit) draft.value = toEditable(found.draft);
    saved.value = textOf(isToEdit ? draft.value : toEditable(found.draft));
  }

  /** @throws ApiError version_mismatch, and then `theirs` is there to choose from */
  async function save(): Promise<void> {
    const { courseId, version } = club.value;
    try {
      take(await putDraft(courseId, version, withParSums(draft.value)), false);
    } catch (error) {
      if (error instanceof ApiError && error.code === 'version_mismatch') {
        theirs.value = error.problem.current as DraftAnswer;
      }
      throw error;
    }
  }

  return {
    draft,
    club,
    theirs,
    isUnsaved,
    save,
    takeTheirs: () => theirs.value && take(theirs.value, true),
    /** Goes on with what is typed here: the next save goes over theirs. */
    keepMine: () => {
      if (theirs.value) club.value = theirs.value;
      theirs.value = undefined;
    },
    /** Saves what is not saved yet, and makes it the card of new rounds. */
    publish: async () => {
      if (isUnsaved.value) await save();
      const { courseId, version } = club.value;
      return publishDraft(courseId, version);
    },
    sent: (): Draft => withParSums(draft.value),
  };
}

const textOf = (draft: Draft): string => JSON.stringify(copyOf(withParSums(draft)));
