import { adjustedDifferential, type RecordState } from './fold-record.ts';
import { capIndex, type IndexCap } from './index-caps.ts';
import {
  countingPlaces,
  HOLES_FOR_AN_INDEX,
  indexOf,
  MOST_TENTHS,
  RECENT,
  tableLine,
} from './index-table.ts';

/** One step of the reckoning: its rule of the World Handicap System, and what came of it. */
export interface Step {
  rule: string;
  text: string;
  value: number | null;
}

/** How the index of a record came about. */
export interface Explanation {
  /** How many differentials count, of how many that were looked at; null without an index. */
  countedOf: { counted: number; of: number } | null;
  adjustmentTenths: number;
  /** Null where there is no low index, so that nothing is capped. */
  cap: IndexCap | null;
  /** Places in the most recent 20 of the differentials that count. */
  counting: Set<number>;
  steps: Step[];
}

/** Explains the index that a record stands at, rule by rule. */
export function explainIndex(state: RecordState): Explanation {
  const { recent, indexTenths, lowIndexTenths } = state;
  if (indexTenths === null) return withoutIndex(state);
  const differentials = recent.map(({ result }) => adjustedDifferential(result));
  const counting = countingPlaces(differentials);
  const { used, adjustmentTenths } = tableLine(differentials.length);
  const uncappedTenths = indexOf(differentials);
  const cap = lowIndexTenths === null ? null : capIndex(uncappedTenths, lowIndexTenths);
  const counted = differentials.filter((_, place) => counting.has(place));
  const steps = [
    ...exceptionalSteps(state),
    ...tableSteps(counted, differentials.length, adjustmentTenths, uncappedTenths),
    ...capSteps(cap, lowIndexTenths),
    ...limitSteps(cap?.afterTenths ?? uncappedTenths),
    { rule: '5.2', text: 'The estimated index, WHS-style, not official', value: indexTenths / 10 },
  ];
  const countedOf = { counted: used, of: differentials.length };
  return { countedOf, adjustmentTenths, cap, counting, steps };
}

function withoutIndex({ holesPosted }: RecordState): Explanation {
  const text = `An index takes scores over ${HOLES_FOR_AN_INDEX} holes; holes posted so far`;
  const steps = [{ rule: '4.5', text, value: holesPosted }];
  return { countedOf: null, adjustmentTenths: 0, cap: null, counting: new Set(), steps };
}

function exceptionalSteps({ recent }: RecordState): Step[] {
  const reduced = recent.filter(({ result }) => result.reductions !== 0).length;
  if (reduced === 0) return [];
  const text = 'Differentials that exceptional scores lowered';
  return [{ rule: '5.9', text, value: reduced }];
}

function tableSteps(
  counted: number[],
  of: number,
  adjustmentTenths: number,
  uncappedTenths: number,
): Step[] {
  const rule = of < RECENT ? '5.2a' : '5.2b';
  const sum = counted.reduce((total, value) => total + value, 0);
  const meanThousandths = Math.round((sum * 100) / counted.length);
  const steps = [
    { rule, text: `Of ${of} differentials in the record the lowest count`, value: counted.length },
    { rule, text: 'Their mean', value: meanThousandths / 1000 },
  ];
  if (adjustmentTenths !== 0) {
    const text = `Adjustment for a record of ${of}`;
    steps.push({ rule, text, value: adjustmentTenths / 10 });
  }
  return [...steps, { rule, text: 'Rounded to one decimal', value: uncappedTenths / 10 }];
}

function capSteps(cap: IndexCap | null, lowIndexTenths: number | null): Step[] {
  if (cap === null || lowIndexTenths === null) return [];
  const low = {
    rule: '5.7',
    text: 'Low index of the 365 days before the last score',
    value: lowIndexTenths / 10,
  };
  const value = cap.afterTenths / 10;
  const texts = {
    none: 'No cap: not more than 3.0 above the low index',
    soft: 'Soft cap: what is more than 3.0 above the low index counts half',
    hard: 'Hard cap: never more than 5.0 above the low index',
  };
  return [low, { rule: '5.8', text: texts[cap.kind], value }];
}

function limitSteps(indexTenths: number): Step[] {
  if (indexTenths <= MOST_TENTHS) return [];
  return [{ rule: '5.3', text: 'No index is above 54.0', value: MOST_TENTHS / 10 }];
}
