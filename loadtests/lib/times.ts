/** What an answer may take, in ms; the slowest of a hundred may take as long as `p99`. */
export function within(p95: number, p99 = p95 * 3): Record<string, string[]> {
  return {
    'http_req_duration{name:score a hole}': [`p(95)<${p95}`, `p(99)<${p99}`],
    'http_req_duration{name:read a round}': [`p(95)<${p95}`, `p(99)<${p99}`],
    'http_req_duration{name:read my figures}': [`p(95)<${p95}`, `p(99)<${p99}`],
  };
}

/** What a summary tells of times. */
export const STATS = ['avg', 'min', 'med', 'max', 'p(90)', 'p(95)', 'p(99)'];
