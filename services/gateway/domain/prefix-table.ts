/**
 * Finds the longest of some prefixes, each of whole segments, that a path begins with. A segment such as `:id` stands
 * for any; a prefix with one is before those without.
 */
export function makePrefixTable<T>(
  entries: readonly (readonly [prefix: string, value: T])[],
): (path: string) => T | undefined {
  const plain = entries.filter(([prefix]) => !prefix.includes('/:'));
  const patterns = entries.filter(([prefix]) => prefix.includes('/:')).map(toPattern);
  const byPrefix = new Map(plain);
  const most = Math.max(0, ...plain.map(([prefix]) => prefix.split('/').length - 1));
  return (path) => {
    for (const { pattern, value } of patterns) if (pattern.test(path)) return value;
    let [found, end]: [T | undefined, number] = [undefined, 0];
    for (let segments = 0; segments < most && end < path.length; segments++) {
      const next = path.indexOf('/', end + 1);
      end = next === -1 ? path.length : next;
      found = byPrefix.get(path.slice(0, end)) ?? found;
    }
    return found;
  };
}

function toPattern<T>([prefix, value]: readonly [prefix: string, value: T]) {
  const segments = prefix.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+');
  return { pattern: new RegExp(`^${segments}(?=/|$)`), value };
}
