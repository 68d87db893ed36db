import { computed, type WritableComputedRef } from 'vue';

/** Switches by their names, as the list of those that are on: what check boxes speak of. */
export function chosenOf<Name extends string>(
  switches: Record<Name, boolean>,
  names: readonly Name[],
): WritableComputedRef<Name[]> {
  return computed({
    get: () => names.filter((name) => switches[name]),
    set: (on) => names.forEach((name) => (switches[name] = on.includes(name))),
  });
}
