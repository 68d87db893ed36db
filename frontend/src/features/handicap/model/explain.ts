import type { Handicap } from '../../../lib/api/schema.ts';

/** A step of how an index came about: its rule, what it is, and its figure where it has one. */
export type Step =
  | { kind: 'exceptional'; rule: '5.9'; scores: number; strokes: number; value: null }
  | { kind: 'counted'; rule: '5.2'; counted: number; of: number; value: number }
  | { kind: 'adjustment'; rule: '5.2a'; of: number; value: number }
  | { kind: 'low'; rule: '5.7'; value: number }
  | { kind: 'cap'; rule: '5.8'; cap: NonNullable<Handicap['cap']>['kind']; value: number }
  | { kind: 'result'; rule: '5.2'; value: number };

type Explained = Pick<
  Handicap,
  'index' | 'lowIndex' | 'countedOf' | 'adjustment' | 'cap' | 'record'
>;

/** How an index came about, in the order in which it was reckoned; nothing without an index. */
export function explain(handicap: Explained): Step[] {
  const { index, lowIndex, countedOf, adjustment, cap, record } = handicap;
  if (index === null || countedOf === null) return [];
  const { counted, of } = countedOf;
  const steps: Step[] = exceptional(record);
  steps.push({ kind: 'counted', rule: '5.2', counted, of, value: meanOf(record) });
  if (adjustment !== 0) steps.push({ kind: 'adjustment', rule: '5.2a', of, value: adjustment });
  if (cap && lowIndex !== null) {
    steps.push({ kind: 'low', rule: '5.7', value: lowIndex });
    steps.push({ kind: 'cap', rule: '5.8', cap: cap.kind, value: cap.after });
  }
  return [...steps, { kind: 'result', rule: '5.2', value: index }];
}

function exceptional(record: Handicap['record']): Step[] {
  const reduced = record.filter(({ reductions }) => reductions !== 0);
  if (reduced.length === 0) return [];
  const strokes = -reduced.reduce((sum, { reductions }) => sum + reductions, 0);
  return [{ kind: 'exceptional', rule: '5.9', scores: reduced.length, strokes, value: null }];
}

function meanOf(record: Handicap['record']): number {
  const counting = record.filter(({ counts }) => counts);
  const sum = counting.reduce((total, row) => total + (row.adjustedDifferential ?? 0), 0);
  return sum / counting.length;
}
