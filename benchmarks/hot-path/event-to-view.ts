import { setTimeout as sleep } from 'node:timers/promises';
import { keepConnection } from '../kept-connection.ts';
import { pace } from '../load.ts';
import { scoresOf, type BenchRound } from './bench-rounds.ts';
import { openHoleVersions, type Eyes } from './views-lag.ts';

const PROBE_EVERY_MS = 50;
const LONGEST_MS = 5000;

/** What the probe is sent by, and beside how much. */
export interface ProbeLoad {
  address: string;
  token: string;
  rounds: BenchRound[];
  /** Scored holes a second of the others. */
  perSecond: number;
  seconds: number;
  turn: number;
}

/**
 * Milliseconds from the answer to a scored hole until it stands in the views, one every 50 ms, while others
 * write so many a second.
 */
export async function eventToView(eyes: Eyes, load: ProbeLoad): Promise<number[]> {
  const { address, token, seconds, turn } = load;
  const [probe, ...others] = load.rounds;
  const send = keepConnection(address, { maxSockets: 64 });
  const scores = scoresOf(others, turn);
  let nth = 0;
  const sendOne = ({ method, path, body }: (typeof scores)[number]) =>
    send(method, path, { token, text: body });
  const waits: number[] = [];
  const beside = pace(load.perSecond, seconds, () => sendOne(scores[nth++ % scores.length]!));
  const endsAt = performance.now() + seconds * 1000;
  for (const score of scoresOf([probe!], turn)) {
    if (performance.now() > endsAt) break;
    const { text } = await sendOne(score);
    waits.push(await seen(eyes, probe!, JSON.parse(text) as { hole: number; version: number }));
    await sleep(PROBE_EVERY_MS);
  }
  await beside;
  return waits;
}

async function seen(
  { redis }: Eyes,
  round: BenchRound,
  of: { hole: number; version: number },
): Promise<number> {
  const startedAt = performance.now();
  const versionsOf = await openHoleVersions(redis);
  for (;;) {
    const versions = await versionsOf(round);
    const waited = performance.now() - startedAt;
    if (versions[of.hole - 1]! >= of.version) return waited;
    if (waited > LONGEST_MS) throw new Error('a scored hole does not come to the views');
    await sleep(1);
  }
}
