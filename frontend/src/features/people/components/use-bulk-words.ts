import type { BulkAction, BulkOperation } from '../api/bulk-api.ts';
import { usePeopleWords } from '../words/index.ts';
import { useManyWords } from '../words/many/index.ts';

/** A change of many in words: what it does, and where it stands. */
export function useBulkWords() {
  const people = usePeopleWords();
  const many = useManyWords();

  function doing(action: BulkAction): string {
    const { actions } = many.value;
    if (action.type === 'category') return actions.category(people.value.categories[action.to]);
    if (action.type !== 'attribute') return actions[action.type];
    const { name, to } = action;
    return to === null ? actions.unnote(name) : actions.note(name, to);
  }

  function whatOf({ action, undoes }: BulkOperation): string {
    return undoes === null ? doing(action) : many.value.undoOf(doing(action));
  }

  function stateOf({ endedAt, undoneBy, done }: BulkOperation): string {
    const { states } = many.value;
    if (endedAt === null) return done === 0 ? states.waiting : states.running;
    return undoneBy === null ? states.ended : states.undone;
  }

  return { whatOf, stateOf };
}
