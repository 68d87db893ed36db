/** Finds the longest of some prefixes, each of whole segments, that a path begins with. */
export function makePrefixTable<T>(
  entries: readonly (readonly [prefix: string, value: T])[],
): (path: string) => T | undefined {
  const byPrefix = new Map(entries);
  const most = Math.max(0, ...entries.map(([prefix]) => prefix.split('/').length - 1));
  return (path) => {
    let [found, end]: [T | undefined, number] = [undefined, 0];
    for (let segments = 0; segments < most && end < path.length; segments++) {
      const next = path.indexOf('/', end + 1);
      end = next === -1 ? path.length : next;
      found = byPrefix.get(path.slice(0, end)) ?? found;
    }
    return found;
  };
}
