import { computed, shallowRef, watch } from 'vue';
import {
  between,
  choose,
  countChosen,
  EVERYBODY,
  isChosen,
  NOBODY,
  MOST_NAMED,
} from '../model/chosen.ts';

interface List {
  ids: () => string[];
  total: () => number;
  /** Whom the list means: of another one nobody is chosen yet. */
  of: () => string;
}

/** Who of a list is chosen; with Shift all between the one pressed before and this one. */
export function useChosen({ ids, total, of }: List) {
  const chosen = shallowRef(NOBODY);
  let pressed: string | undefined;
  watch(of, () => setAll(false));

  function press(id: string, { isWanted, isRange }: { isWanted: boolean; isRange: boolean }): void {
    chosen.value = choose(chosen.value, isRange ? between(ids(), pressed, id) : [id], isWanted);
    pressed = id;
  }

  function setAll(isWanted: boolean): void {
    chosen.value = isWanted ? EVERYBODY : NOBODY;
    pressed = undefined;
  }

  const count = computed(() => countChosen(chosen.value, total()));
  return {
    chosen,
    count,
    isEverybody: computed(() => total() > 0 && count.value === total()),
    isTooMany: computed(() => chosen.value.named.size > MOST_NAMED),
    has: (id: string) => isChosen(chosen.value, id),
    press,
    setAll,
  };
}

export type ChosenPeople = ReturnType<typeof useChosen>;
