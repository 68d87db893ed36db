import type { Labels, Selector } from './snapshot.ts';

/** Whether a selector picks what has these labels; an empty one picks everything. */
export function selects(
  { matchLabels = {}, matchExpressions = [] }: Selector,
  labels: Labels,
): boolean {
  return (
    Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
    matchExpressions.every((expression) => fulfils(expression, labels))
  );
}

function fulfils(
  { key, operator, values = [] }: NonNullable<Selector['matchExpressions']>[number],
  labels: Labels,
): boolean {
  const value = labels[key];
  if (operator === 'Exists') return value !== undefined;
  if (operator === 'DoesNotExist') return value === undefined;
  const isOneOf = value !== undefined && values.includes(value);
  if (operator === 'In') return isOneOf;
  // What has no such label is none of the values either.
  if (operator === 'NotIn') return !isOneOf;
  throw new TypeError(`no selector has the operator ${operator}`);
}
