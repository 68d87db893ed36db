import type { Upstream } from '@golfroundpro/shared/http/upstream.ts';
import type { JobHandlers } from './queue/job.ts';
import { makeRoundsExport } from './rounds-export/export-rounds.ts';

/** What is done for each kind of job. */
export function makeHandlers({ round }: Record<'round', Upstream>): JobHandlers {
  return { rounds_export: makeRoundsExport(round) };
}
