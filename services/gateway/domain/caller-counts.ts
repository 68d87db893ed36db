/** Who calls is a user or, where nobody signed in, an address. */
export type CallerKind = 'user' | 'address';

export interface Caller {
  kind: CallerKind;
  id: string;
}

/**
 * Counts what each caller has open. The returned function takes one more and gives what gives it back;
 * nothing where the caller has as many as one may.
 */
export function makeCallerCounts(
  most: Record<CallerKind, number>,
): (caller: Caller) => (() => void) | undefined {
  const counts = new Map<string, number>();
  return ({ kind, id }) => {
    const key = `${kind}:${id}`;
    const own = counts.get(key) ?? 0;
    if (own >= most[kind]) return undefined;
    counts.set(key, own + 1);
    return () => {
      const left = counts.get(key)! - 1;
      if (left > 0) counts.set(key, left);
      else counts.delete(key);
    };
  };
}
