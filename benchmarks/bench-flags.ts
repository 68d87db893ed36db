import type { DataSourceOptions } from '@golfroundpro/shared/db/data-source.ts';
import type { ClubAmounts } from './club-size.ts';

/** What `npm run bench` may be told beside a name. */
export interface BenchFlags extends ClubAmounts {
  /** How often all of it is measured. */
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

/** Empty stores, where that is all that a benchmark needs. */
export interface BenchStores {
  connection: DataSourceOptions['connection'];
  /** Of the state Redis. */
  redisUrl: string;
}
