import { cpuSecondsOf } from '../../tools/stack/process-info.ts';
import { quantile } from '../statistics.ts';
import type { ByPlace, Way } from './way.ts';

/** What a load came to. */
export interface Load {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Microseconds of CPU for a call. */
  cpu: ByPlace;
}

/**
 * So many callers, each of whom calls again as soon as it is answered.
 * @throws AppError where a call is not answered with 200
 */
export async function runLoad(way: Way, callers: number, seconds: number): Promise<Load> {
  const waitsMs: number[] = [];
  const cpuBefore = cpuSecondsOf(Object.values(way.pids));
  const startedAt = performance.now();
  const call = async () => {
    for (let at = performance.now(); at < startedAt + seconds * 1000;) {
      await way.upstream.getJson('/');
      const answeredAt = performance.now();
      waitsMs.push(answeredAt - at);
      at = answeredAt;
    }
  };
  await Promise.all(Array.from({ length: callers }, call));
  const tookSeconds = (performance.now() - startedAt) / 1000;
  const cpuAfter = cpuSecondsOf(Object.values(way.pids));
  const micros = (pid: number) =>
    ((cpuAfter.get(pid)! - cpuBefore.get(pid)!) * 1e6) / waitsMs.length;
  return {
    perSecond: waitsMs.length / tookSeconds,
    p50: quantile(waitsMs, 0.5),
    p99: quantile(waitsMs, 0.99),
    cpu: Object.fromEntries(Object.entries(way.pids).map(([place, pid]) => [place, micros(pid)])),
  };
}
