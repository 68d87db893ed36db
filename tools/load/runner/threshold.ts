import { durationMs } from './duration.ts';

/** `p(95)<500`, read. */
export interface Threshold {
  /** As it stands in the script. */
  text: string;
  /** The value of the metric that is looked at: `p(95)`, `rate`, `count` … */
  of: string;
  operator: Operator;
  limit: number;
  abortOnFail: boolean;
  /** From the start on, in ms: before that it ends nothing. */
  delayAbortMs: number;
}

const COMPARE = {
  '<': (value: number, limit: number) => value < limit,
  '<=': (value: number, limit: number) => value <= limit,
  '>': (value: number, limit: number) => value > limit,
  '>=': (value: number, limit: number) => value >= limit,
  '==': (value: number, limit: number) => value === limit,
  '===': (value: number, limit: number) => value === limit,
  '!=': (value: number, limit: number) => value !== limit,
};

type Operator = keyof typeof COMPARE;

const EXPRESSION =
  /^\s*(avg|min|max|med|count|rate|value|p\((?:\d+(?:\.\d+)?)\))\s*(===|==|!=|<=|>=|<|>)\s*(-?\d+(?:\.\d+)?)\s*$/;

/** The values that each type of metric has. */
const VALUES: Record<string, RegExp> = {
  counter: /^(count|rate)$/,
  gauge: /^value$/,
  rate: /^rate$/,
  trend: /^(avg|min|max|med|p\(.+\))$/,
};

type Written = string | { threshold: string; abortOnFail?: boolean; delayAbortEval?: string };

/** @throws TypeError where it is no expression, or not one of this type of metric */
export function readThreshold(written: Written, type: string): Threshold {
  const {
    threshold: text,
    abortOnFail = false,
    delayAbortEval = '0s',
  } = typeof written === 'string' ? { threshold: written } : written;
  const [, of, operator, limit] = EXPRESSION.exec(text) ?? [];
  if (!of || !VALUES[type]?.test(of)) {
    throw new TypeError(`${text} is no threshold of a ${type}`);
  }
  return {
    ...{ text, of, operator: operator as Operator, limit: Number(limit) },
    ...{ abortOnFail, delayAbortMs: durationMs(delayAbortEval) },
  };
}

/** As k6 has it: a metric without a sample misses nothing. @param value undefined where there is none */
export function holds({ operator, limit }: Threshold, value: number | undefined): boolean {
  return value === undefined || COMPARE[operator](value, limit);
}
