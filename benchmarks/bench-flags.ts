import type { ClubAmounts } from './club-size.ts';

/** What `npm run bench` may be told beside a name. */
export interface BenchFlags extends ClubAmounts {
  turns: number | undefined;
  /** Of each load. */
  seconds: number | undefined;
  /** The commit that this checkout is compared with. */
  against: string | undefined;
  /** Only what has a floor, as `npm run test:full` asks. */
  floors: boolean;
  /** The figures are written into docs/benchmarks. */
  keep: boolean;
}
