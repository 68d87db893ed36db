import { computed, reactive, ref, shallowRef } from 'vue';
import { ApiError } from '../../../lib/api/api-error.ts';
import { getPerson, patchPerson, type SeenPerson } from '../api/people-api.ts';
import {
  clashesOf,
  differences,
  toFields,
  toPatch,
  type Clash,
  type PersonFields,
} from '../model/person-fields.ts';

/** A person in hand: what is typed stays here until the club has it. */
export function useEditedPerson(found: SeenPerson) {
  const seen = shallowRef(found);
  const base = computed(() => toFields(seen.value.person));
  const typed = reactive<PersonFields>(toFields(found.person));
  /** What the club has by now, where somebody else was first. */
  const theirs = shallowRef<SeenPerson>();
  const clashes = shallowRef<Clash[]>([]);
  const isSaved = ref(false);

  function take(now: SeenPerson): void {
    seen.value = now;
    theirs.value = undefined;
    clashes.value = [];
    for (const field of Object.keys(typed)) delete typed[field];
    Object.assign(typed, toFields(now.person));
  }

  /** @throws ApiError; where somebody else was first there is none, but clashes to choose among */
  async function save(): Promise<void> {
    isSaved.value = false;
    const { person, etag } = seen.value;
    const patch = toPatch(base.value, typed);
    try {
      if (patch) take(await patchPerson(person.userID, patch, etag));
      isSaved.value = true;
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'version_mismatch') throw error;
      theirs.value = await getPerson(person.userID);
      clashes.value = clashesOf(base.value, typed, toFields(theirs.value.person));
    }
  }

  /** Goes on from what the club has by now, with what was chosen of each field. */
  async function saveChosen(chosen: PersonFields): Promise<void> {
    if (!theirs.value) return;
    take(theirs.value);
    Object.assign(typed, chosen);
    await save();
  }

  /** Takes what was read anew, unless something is typed. */
  function follow(now: SeenPerson): void {
    if (!isUnsaved.value && !theirs.value) take(now);
  }

  const isUnsaved = computed(() => differences(base.value, typed).length > 0);
  return {
    typed,
    clashes,
    isSaved,
    isUnsaved,
    follow,
    isClashing: computed(() => !!theirs.value),
    save,
    saveChosen,
  };
}
