import type { BenchStack } from './bench-stack.ts';

/** Events of rounds, and the calls in which they went: of round's relay, and to analytics. */
interface Bulks {
  published: { events: number; calls: number };
  consumed: { events: number; calls: number };
}

/** What has gone in bulk so far. NaN where a service does not count it. */
export async function readBulks({ ports }: BenchStack): Promise<Bulks> {
  const [round, analytics] = await Promise.all(['round', 'analytics'].map(metricsAt(ports)));
  return { published: bulksOf(round!, 'published'), consumed: bulksOf(analytics!, 'consumed') };
}

/** Events a call between two readings. */
export function sizesBetween(before: Bulks, after: Bulks) {
  const size = (of: keyof Bulks) =>
    (after[of].events - before[of].events) / (after[of].calls - before[of].calls);
  return { publishedBulk: size('published'), consumedBulk: size('consumed') };
}

function metricsAt(ports: BenchStack['ports']) {
  return async (service: string) =>
    (await fetch(`http://127.0.0.1:${ports[service]}/metrics`)).text();
}

function bulksOf(text: string, what: keyof Bulks) {
  const value = (suffix: string) =>
    Number(
      new RegExp(`^${what}_bulk_events_${suffix}{.*method="golf.round".*} (\\d+)`, 'm').exec(
        text,
      )?.[1] ?? NaN,
    );
  return { events: value('sum'), calls: value('count') };
}
