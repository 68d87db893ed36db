/** Requests that pods answered, as their metrics tell. */
export interface Sample {
  requests: number;
  /** Of these, those that were a fault of the service: 5xx. */
  errors: number;
  /** How many took so many seconds at most: the buckets of a histogram, Infinity the last. */
  within: Map<number, number>;
}

export const NOTHING: Sample = { requests: 0, errors: 0, within: new Map() };

/** What the cluster asks, not those who play. */
const PROBES = new Set(['/health', '/ready', '/metrics']);
const LINE = /^(http_requests_total|http_request_duration_seconds_bucket)\{(.*)\} (\S+)$/gm;

/** Reads what a pod tells at `/metrics`, from its start. */
export function readSample(metrics: string): Sample {
  const sample = { ...NOTHING, within: new Map<number, number>() };
  for (const [, name, text = '', value] of metrics.matchAll(LINE)) {
    const labels = new Map([...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, of]) => [key, of]));
    if (PROBES.has(labels.get('endpoint') ?? '')) continue;
    const count = Number(value);
    if (name === 'http_requests_total') {
      sample.requests += count;
      if (labels.get('status_code')?.startsWith('5')) sample.errors += count;
      continue;
    }
    const bound = labels.get('le') === '+Inf' ? Infinity : Number(labels.get('le'));
    sample.within.set(bound, (sample.within.get(bound) ?? 0) + count);
  }
  return sample;
}

/** What was answered between two readings of a pod; one that was started anew in between began at nothing. */
export function since(before: Sample, now: Sample): Sample {
  if (now.requests < before.requests) return now;
  return combine(now, before, (one, other) => one - other);
}

export function sumOf(samples: Sample[]): Sample {
  return samples.reduce((sum, one) => combine(one, sum, (a, b) => a + b), NOTHING);
}

/** How many were timed. */
export function timedOf({ within }: Sample): number {
  return within.get(Infinity) ?? 0;
}

/** How many took longer than a bound of the histogram. */
export function slowerThan(sample: Sample, bound: number): number {
  return timedOf(sample) - (sample.within.get(bound) ?? 0);
}

/** How many seconds 99 of 100 took at most, within a bucket as if evenly spread; undefined of nothing. */
export function p99Of(sample: Sample): number | undefined {
  const rank = 0.99 * timedOf(sample);
  let [from, below] = [0, 0];
  for (const [bound, count] of [...sample.within].sort(([one], [other]) => one - other)) {
    if (count > 0 && count >= rank) {
      if (bound === Infinity) return Infinity;
      return from + ((bound - from) * (rank - below)) / (count - below);
    }
    [from, below] = [bound, count];
  }
  return undefined;
}

function combine(one: Sample, other: Sample, by: (one: number, other: number) => number): Sample {
  const bounds = new Set([...one.within.keys(), ...other.within.keys()]);
  const valueOf = ({ within }: Sample, bound: number) => within.get(bound) ?? 0;
  return {
    requests: by(one.requests, other.requests),
    errors: by(one.errors, other.errors),
    within: new Map([...bounds].map((at) => [at, by(valueOf(one, at), valueOf(other, at))])),
  };
}
