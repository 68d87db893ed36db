import { durationMs } from './duration.ts';
import { Refused, refuseUnknown } from './refused.ts';
import type { Stage } from './shape.ts';

/** A scenario of a script, read: times in ms, rates in iterations a ms. */
export type Scenario = Common & (Shared | Constant | Ramping | Arrival);

interface Common {
  name: string;
  /** The exported function that is an iteration. */
  exec: string;
  startMs: number;
  gracefulStopMs: number;
  tags: Record<string, string>;
  env: Record<string, string>;
  executor: string;
}

interface Shared {
  kind: 'shared';
  vus: number;
  iterations: number;
  maxDurationMs: number;
}

interface Constant {
  kind: 'constant';
  vus: number;
  durationMs: number;
}

interface Ramping {
  kind: 'ramping';
  startVus: number;
  stages: Stage[];
}

/** Iterations that begin when they are due, whoever is still busy. */
interface Arrival {
  kind: 'arrival';
  startRate: number;
  stages: Stage[];
  preAllocatedVus: number;
  maxVus: number;
}

const COMMON = ['executor', 'exec', 'startTime', 'gracefulStop', 'tags', 'env'];

interface Written {
  executor: string;
  exec?: string;
  startTime?: string;
  gracefulStop?: string;
  tags?: Record<string, string>;
  env?: Record<string, string>;
  vus?: number;
  iterations?: number;
  maxDuration?: string;
  duration?: string;
  startVUs?: number;
  stages?: { duration: string; target: number }[];
  rate?: number;
  startRate?: number;
  timeUnit?: string;
  preAllocatedVUs?: number;
  maxVUs?: number;
}

interface Executor {
  options: string[];
  read: (written: Written) => Shared | Constant | Ramping | Arrival;
}

const EXECUTORS: Record<string, Executor> = {
  'shared-iterations': {
    options: ['vus', 'iterations', 'maxDuration'],
    read: ({ vus = 1, iterations = 1, maxDuration = '10m' }) => {
      return { kind: 'shared', vus, iterations, maxDurationMs: durationMs(maxDuration) };
    },
  },
  'constant-vus': {
    options: ['vus', 'duration'],
    read: ({ vus = 1, duration }) => ({ kind: 'constant', vus, durationMs: needed({ duration }) }),
  },
  'ramping-vus': {
    options: ['startVUs', 'stages'],
    read: ({ startVUs: startVus = 1, stages }) => {
      return { kind: 'ramping', startVus, stages: stagesOf(stages) };
    },
  },
  'constant-arrival-rate': {
    options: ['rate', 'timeUnit', 'duration', 'preAllocatedVUs', 'maxVUs'],
    read: ({ rate = 0, duration, ...written }) => {
      const perMs = rate / durationMs(written.timeUnit ?? '1s');
      const stages = [{ durationMs: needed({ duration }), target: perMs }];
      return { kind: 'arrival', startRate: perMs, stages, ...vusOf(written) };
    },
  },
  'ramping-arrival-rate': {
    options: ['startRate', 'timeUnit', 'stages', 'preAllocatedVUs', 'maxVUs'],
    read: ({ startRate = 0, stages, ...written }) => {
      const unit = durationMs(written.timeUnit ?? '1s');
      return {
        ...{ kind: 'arrival', startRate: startRate / unit, ...vusOf(written) },
        stages: stagesOf(stages).map((stage) => ({ ...stage, target: stage.target / unit })),
      };
    },
  },
};

/** @throws Refused by the name of what is not done; TypeError where something is missing */
export function readScenario(name: string, given: object): Scenario {
  const written = given as Written;
  const executor = EXECUTORS[written.executor];
  if (!executor) throw new Refused(`the executor ${written.executor} (scenario ${name})`);
  refuseUnknown(written, [...COMMON, ...executor.options], `in the scenario ${name} the option`);
  const { exec = 'default', startTime = '0s', gracefulStop = '30s', tags = {}, env = {} } = written;
  return {
    ...{ name, exec, tags, env, executor: written.executor },
    ...{ startMs: durationMs(startTime), gracefulStopMs: durationMs(gracefulStop) },
    ...executor.read(written),
  };
}

/** How many VUs a scenario begins with. */
export function firstVus(scenario: Scenario): number {
  if (scenario.kind === 'arrival') return scenario.preAllocatedVus;
  if (scenario.kind !== 'ramping') return scenario.vus;
  return Math.max(scenario.startVus, ...scenario.stages.map(({ target }) => target));
}

function vusOf({ preAllocatedVUs = 1, maxVUs = preAllocatedVUs }: Written) {
  return { preAllocatedVus: preAllocatedVUs, maxVus: maxVUs };
}

function stagesOf(stages: Written['stages']): Stage[] {
  if (!stages?.length) throw new TypeError('stages are missing');
  return stages.map(({ duration, target }) => ({ durationMs: durationMs(duration), target }));
}

function needed({ duration }: Pick<Written, 'duration'>): number {
  if (duration === undefined) throw new TypeError('a duration is missing');
  return durationMs(duration);
}
