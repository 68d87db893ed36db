import { setTimeout as sleep } from 'node:timers/promises';
import { CookieJar } from 'tough-cookie';
import { inContext, type Run, type RunningScenario } from './context.ts';
import { makeCrew } from './crew.ts';
import { execute } from './executors.ts';
import type { Scenario } from './scenario.ts';
import type { LoadedVu } from './script.ts';

/** What scenarios are given besides. */
export interface Stage {
  run: Run;
  /** What setup gave. */
  data: unknown;
  loadVu: () => Promise<LoadedVu>;
  ended: AbortSignal;
  onError: (error: unknown) => void;
}

type Going = Stage & { running: RunningScenario; isCut: () => boolean };

/** Runs a scenario to its end; what still runs after its grace is left to itself. */
export async function runScenario(
  scenario: Scenario,
  vus: LoadedVu[],
  stage: Stage,
): Promise<void> {
  const { run, ended, onError } = stage;
  await sleep(scenario.startMs, undefined, { signal: ended }).catch(() => undefined);
  const running: RunningScenario = { scenario, startedAt: Date.now(), iterations: 0 };
  const most = scenario.kind === 'arrival' ? scenario.maxVus : vus.length;
  let cut = false;
  const going = { ...stage, running, isCut: () => cut };
  const dropped = { ...run.tags, ...scenario.tags, scenario: scenario.name };
  const left = await execute(scenario, {
    crew: makeCrew(vus, most, stage.loadVu, onError),
    ended,
    onDropped: () => run.metrics.add('dropped_iterations', 1, dropped),
    iterate: (vu, lateMs) => iterate(vu, lateMs, going),
  });
  const grace = ended.aborted ? 0 : scenario.gracefulStopMs;
  await Promise.race([Promise.all(left), sleep(grace, undefined, { ref: false })]);
  cut = true;
}

/** Never throws: what a script throws ends its iteration. */
async function iterate(vu: LoadedVu, lateMs: number, going: Going): Promise<void> {
  const { run, running, data, isCut, onError } = going;
  const { scenario } = running;
  const dueAt = performance.now() - lateMs;
  const phase = 'iteration' as const;
  const iteration = running.iterations++;
  const cookies = new CookieJar();
  const context = { run, vu, running, iteration, cookies, lateMs, isCut, group: '', phase };
  const play = vu.exports[scenario.exec] as (data: unknown) => Promise<void>;
  run.busy++;
  await inContext(context, async () => play(data)).catch(onError);
  run.busy--;
  if (isCut()) return;
  vu.iterations++;
  const tags = { ...run.tags, ...scenario.tags, scenario: scenario.name, group: '' };
  run.metrics.add('iterations', 1, tags);
  run.metrics.add('iteration_duration', performance.now() - dueAt, tags);
}
