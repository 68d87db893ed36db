import { setTimeout as sleep } from 'node:timers/promises';
import { keepConnection } from '../kept-connection.ts';
import { scoresOf, type BenchRound } from './bench-rounds.ts';
import { paceScores, type Pace } from './pace-scores.ts';
import { openHoleVersions, type Eyes } from './views-lag.ts';

const PROBE_EVERY_MS = 50;
const LONGEST_MS = 5000;

/** What the probe is sent by, and beside how much of others. */
export interface ProbeLoad extends Pace {
  rounds: BenchRound[];
  /** For `scoresOf`. */
  lap: number;
}

/**
 * Milliseconds from the answer to a scored hole until it stands in the views, one every 50 ms, while others
 * write so many a second.
 */
export async function eventToView(eyes: Eyes, load: ProbeLoad): Promise<number[]> {
  const { address, token, seconds, lap } = load;
  const [probe, ...others] = load.rounds;
  const send = keepConnection(address, { maxSockets: 1 });
  const beside = paceScores(scoresOf(others, lap), load);
  const waits: number[] = [];
  const endsAt = performance.now() + seconds * 1000;
  for (const { method, path, body } of scoresOf([probe!], lap)) {
    if (performance.now() > endsAt) break;
    const { text } = await send(method, path, { token, text: body });
    waits.push(await seen(eyes, probe!, JSON.parse(text) as { hole: number; version: number }));
    await sleep(PROBE_EVERY_MS);
  }
  await beside;
  return waits;
}

async function seen(
  eyes: Eyes,
  round: BenchRound,
  of: { hole: number; version: number },
): Promise<number> {
  const startedAt = performance.now();
  const versionsOf = await openHoleVersions(eyes);
  for (;;) {
    const versions = await versionsOf(round);
    const waited = performance.now() - startedAt;
    if (versions[of.hole - 1]! >= of.version) return waited;
    if (waited > LONGEST_MS) throw new Error('a scored hole does not come to the views');
    await sleep(1);
  }
}
