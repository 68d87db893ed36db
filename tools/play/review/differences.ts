/**
 * Every member of `expected` that `actual` lacks or tells otherwise; further members are free, but
 * lists must be equally long. Each difference names the way to it.
 */
export function differences(expected: unknown, actual: unknown, path = ''): string[] {
  const rows = Array.isArray(actual) ? actual.length : 'no';
  if (Array.isArray(expected) && rows !== expected.length) {
    return [`${path} has ${rows} rows, the cards give ${expected.length}`];
  }
  if (isObject(expected) && isObject(actual)) {
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(value, actual[key], [path, stepOf(value, key)].filter(Boolean).join(' › ')),
    );
  }
  if (Object.is(expected, actual)) return [];
  return [`${path} is ${JSON.stringify(actual)}, the cards give ${JSON.stringify(expected)}`];
}

/** Rows of holes are named by their hole, others by their place. */
function stepOf(value: unknown, key: string): string {
  const isRow = /^\d+$/.test(key) && isObject(value) && typeof value['hole'] === 'number';
  return isRow ? `hole ${String(value['hole'])}` : key;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
