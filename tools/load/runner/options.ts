import { durationMs } from './duration.ts';
import { Refused, refuseUnknown } from './refused.ts';
import { readScenario, type Scenario } from './scenario.ts';

/** The options of a script, read. */
export interface Options {
  scenarios: Scenario[];
  thresholds: Record<string, (string | { threshold: string })[]>;
  summaryTrendStats: string[];
  tags: Record<string, string>;
  setupTimeoutMs: number;
  teardownTimeoutMs: number;
}

const KNOWN = [
  ...['scenarios', 'thresholds', 'summaryTrendStats', 'tags', 'setupTimeout', 'teardownTimeout'],
];
const STATS = ['avg', 'min', 'med', 'max', 'p(90)', 'p(95)'];

interface Written extends Partial<Pick<Options, 'thresholds' | 'summaryTrendStats' | 'tags'>> {
  scenarios?: Record<string, object>;
  setupTimeout?: string;
  teardownTimeout?: string;
}

/** @throws Refused, TypeError */
export function readOptions(given: object = {}): Options {
  refuseUnknown(given, KNOWN, 'the option');
  const {
    scenarios = {},
    setupTimeout = '60s',
    teardownTimeout = '60s',
    ...rest
  } = given as Written;
  if (Object.keys(scenarios).length === 0)
    throw new Refused('a script without scenarios', 'name one');
  return {
    ...{ thresholds: {}, summaryTrendStats: STATS, tags: {}, ...rest },
    scenarios: Object.entries(scenarios).map(([name, one]) => readScenario(name, one)),
    setupTimeoutMs: durationMs(setupTimeout),
    teardownTimeoutMs: durationMs(teardownTimeout),
  };
}
