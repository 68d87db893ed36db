import { AsyncLocalStorage } from 'node:async_hooks';
import type { CookieJar } from 'tough-cookie';
import type { Agent } from 'undici';
import type { Metrics, Tags } from './metrics.ts';
import type { Scenario } from './scenario.ts';

/** What all of a run share. */
export interface Run {
  script: string;
  metrics: Metrics;
  tags: Tags;
  /** Passed to scripts as `__ENV`. */
  env: Record<string, string>;
  /** Read once for all VUs, by name. */
  sharedArrays: Map<string, readonly unknown[]>;
  checks: Checks;
  /** VUs that are in an iteration. */
  busy: number;
  /** Ends the run before its time; the first reason counts. */
  abort: (reason: Abort) => void;
}

/** Why a run ends early, with k6's exit code for it. */
export interface Abort {
  code: number;
  reason: string;
}

/** Group → name of a check → what it came to. */
export type Checks = Map<string, Map<string, { passes: number; fails: number }>>;

/** A user of the load: an instance of the script with its own connections. */
export interface Vu {
  /** From 1 on; 0 reads options and runs setup and teardown. */
  id: number;
  agent: Agent;
  iterations: number;
}

/** A scenario as it runs. */
export interface RunningScenario {
  scenario: Scenario;
  startedAt: number;
  iterations: number;
}

/** What a piece of a script runs in. */
export interface Context {
  run: Run;
  vu: Vu;
  phase: 'init' | 'setup' | 'iteration' | 'teardown' | 'summary';
  running?: RunningScenario;
  /** Of this iteration in its scenario, from 0 on. */
  iteration: number;
  group: string;
  /** What answers have set; each iteration begins without any, as in k6. */
  cookies: CookieJar;
  /** How late the iteration began, until a request has been given it. */
  lateMs: number;
  /** Whether its time is over: whatever still runs is left to itself. */
  isCut: () => boolean;
}

const storage = new AsyncLocalStorage<Context>();

/** Runs a piece of a script. */
export const inContext = <T>(context: Context, work: () => T): T => storage.run(context, work);

/** What the calling piece of a script runs in. */
export function currentContext(): Context {
  const context = storage.getStore();
  if (context) return context;
  throw new Error('called outside of a run');
}

/** What every sample of it is tagged with. */
export function tagsOf({ run, running, group }: Context): Tags {
  if (!running) return { ...run.tags, group };
  const { name, tags } = running.scenario;
  return { ...run.tags, ...tags, scenario: name, group };
}
