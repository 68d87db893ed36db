import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { inContext, type Abort, type Run } from './context.ts';
import { CODES } from './exit-codes.ts';
import { defineGlobals } from './globals.ts';
import { registerScriptHooks } from './hooks.ts';
import { Metrics } from './metrics.ts';
import { readOptions, type Options } from './options.ts';
import { runScenario, type Stage } from './run-scenario.ts';
import { firstVus } from './scenario.ts';
import { contextOf, loadVu, type LoadedVu } from './script.ts';
import { summarise } from './summary.ts';
import { watchThresholds } from './watch-thresholds.ts';

/** What is run, and how. */
export interface Order {
  script: string;
  env: Record<string, string>;
  /** From which a VU connects. */
  localAddress: (vu: number) => string | undefined;
  /** Tells a person. */
  tell: (line: string) => void;
}

const ERRORS_TOLD = 10;

/** Runs a script of k6 in this process, once in its life; gives k6's exit code. */
export async function runTest(order: Order): Promise<number> {
  registerScriptHooks();
  const ended = new AbortController();
  let abort: Abort | undefined;
  const run: Run = {
    ...{ script: order.script, env: order.env, metrics: new Metrics(), tags: {} },
    ...{ sharedArrays: new Map(), checks: new Map(), busy: 0 },
    abort: (reason) => {
      abort ??= reason;
      ended.abort();
    },
  };
  defineGlobals(run);
  const zero = await loadVu(run, 0);
  const options = readOptions(zero.exports.options);
  run.tags = options.tags;
  run.metrics.setThresholds(options.thresholds);
  const play = makePlay(run, zero);
  const crews = await loadCrews(run, options, order);
  const data = freezeJson(await play('setup', options.setupTimeoutMs));
  const stage: Stage = {
    ...{ run, data, ended: ended.signal, onError: makeErrorTeller(order.tell, run) },
    loadVu: () => loadVu(run, ++crews.last, order.localAddress(crews.last)),
  };
  const durationMs = await runScenarios(options, crews.vus, stage);
  await play('teardown', options.teardownTimeoutMs, data);
  await writeSummary(run, options, zero, durationMs);
  if (abort) order.tell(`ended early: ${abort.reason}`);
  return abort?.code ?? (run.metrics.allHold(durationMs) ? CODES.passed : CODES.threshold);
}

/** The VUs with which each scenario begins. */
async function loadCrews(run: Run, { scenarios }: Options, { localAddress }: Order) {
  const crews = { last: 0, vus: new Map<string, LoadedVu[]>() };
  for (const scenario of scenarios) {
    const vus: LoadedVu[] = [];
    for (let n = firstVus(scenario); n > 0; n--) {
      vus.push(await loadVu(run, ++crews.last, localAddress(crews.last)));
    }
    if (vus[0] && typeof vus[0].exports[scenario.exec] !== 'function') {
      throw new TypeError(
        `${scenario.name} runs ${scenario.exec}, which the script does not export`,
      );
    }
    crews.vus.set(scenario.name, vus);
  }
  run.metrics.add('vus_max', crews.last, {});
  return crews;
}

/** All scenarios, side by side; gives how long that took. */
async function runScenarios(
  { scenarios }: Options,
  crews: Map<string, LoadedVu[]>,
  stage: Stage,
): Promise<number> {
  const { run } = stage;
  const startedAt = performance.now();
  const passed = () => performance.now() - startedAt;
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const unwatch = watchThresholds(run, passed);
  await Promise.all(scenarios.map((one) => runScenario(one, crews.get(one.name)!, stage)));
  unwatch();
  delay.disable();
  const durationMs = passed();
  run.metrics.add(
    run.metrics.make('generator_delay', 'gauge', 'time'),
    delay.percentile(99) / 1e6,
    {},
  );
  for (const vus of crews.values()) for (const { agent } of vus) void agent.destroy();
  return durationMs;
}

/** Runs one of the functions that are run once, where the script has it. */
function makePlay(run: Run, zero: LoadedVu) {
  return async (name: 'setup' | 'teardown', timeoutMs: number, data?: unknown) => {
    const work = zero.exports[name] as ((data: unknown) => unknown) | undefined;
    if (!work) return undefined;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${name} took over ${timeoutMs} ms`)), timeoutMs);
    });
    const done = inContext(contextOf(run, zero, name), async () => work(data));
    return Promise.race([done, late]).finally(() => clearTimeout(timer));
  };
}

/** The same for every VU, which none of them may change: k6 gives each a copy. */
function freezeJson(data: unknown): unknown {
  if (data === undefined) return undefined;
  return JSON.parse(JSON.stringify(data), (_, value: unknown) =>
    typeof value === 'object' ? Object.freeze(value) : value,
  );
}

async function writeSummary(run: Run, options: Options, zero: LoadedVu, durationMs: number) {
  const handle = zero.exports['handleSummary'] as
    ((data: object) => Record<string, string> | Promise<Record<string, string>>) | undefined;
  if (!handle) return;
  const summary = summarise(run, options, durationMs);
  const files = await inContext(contextOf(run, zero, 'summary'), async () => handle(summary));
  for (const [file, text] of Object.entries(files)) {
    if (file === 'stdout' || file === 'stderr') process[file].write(text);
    else writeFileSync(file, text);
  }
}

/** Each error of a script once, the first ten; one that this runner refuses ends the run. */
function makeErrorTeller(tell: Order['tell'], run: Run): Stage['onError'] {
  const told = new Set<string>();
  return (error) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (error instanceof Error && error.name === 'Refused') {
      run.abort({ code: CODES.script, reason: error.message });
    }
    if (told.has(text) || told.size >= ERRORS_TOLD) return;
    told.add(text);
    tell(text);
  };
}
