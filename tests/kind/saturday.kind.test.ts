import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { findProgram } from '../../tools/load/programs.ts';
import type { Report } from '../../tools/load/report.ts';
import { runLoad } from '../../tools/load/run-load.ts';
import { findScenario } from '../../tools/load/scenarios.ts';
import { findTarget } from '../../tools/load/target.ts';
import { autoscaleRound, endAutoscaling, readWanted } from './autoscaled.ts';
import { address } from './cluster.ts';

const LOOK_MS = 15_000;
/** A minute of tee times, an hour of theirs: all that start within it play their eighteen holes. */
const SHORT = { pace: 60, minutes: 1 };

afterAll(endAutoscaling);

async function saturday(): Promise<Report> {
  const scenario = findScenario('saturday');
  const target = await findTarget({ url: address, mails: undefined }, scenario);
  try {
    return await runLoad(scenario, target, await findProgram(), SHORT);
  } finally {
    await target.stop();
  }
}

/** Notes what the autoscaler wants, look by look, until it is told to end. */
async function watch(signal: AbortSignal): Promise<string[]> {
  const curve: string[] = [];
  for (const startedAt = Date.now(); !signal.aborted;) {
    const { pods, percent } = await readWanted();
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    curve.push(`${seconds} s: ${percent ?? '?'} %, ${pods} pods`);
    await sleep(LOOK_MS, undefined, { signal }).catch(() => undefined);
  }
  return curve;
}

// What answers take is told, and not judged: the machine has the club, its load and the cluster.
it('a Saturday comes in by the Ingress beside the autoscaler: all is answered, and nothing is lost', async () => {
  await autoscaleRound();
  const over = new AbortController();
  const watching = watch(over.signal);
  const { word, summary } = await saturday().finally(() => over.abort());
  process.stdout.write(`\n${(await watching).join('\n')}\n`);
  expect(['passed', 'threshold missed', 'void']).toContain(word);
  const rateOf = (name: string) => summary!.metrics[name]!.values['rate'];
  const rates = ['http_req_failed', 'checks', 'iterations_whole'].map(rateOf);
  expect(rates).toEqual([0, 1, 1]);
});
