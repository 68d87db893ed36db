import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Upstream } from '@golfroundpro/shared/http/upstream.ts';
import { JobRefused, type JobHandler } from '../queue/job.ts';

/** Some 20,000 rounds as CSV: more than anybody may have. */
const MOST_BYTES = 24 * 1024 * 1024;
const TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' };

/** The formats that a person's rounds can be asked for in. */
export type ExportFormat = keyof typeof TYPES;

/** Makes a file of all rounds of a person, as round tells them. */
export function makeRoundsExport(round: Pick<Upstream, 'getBytes'>): JobHandler {
  return async ({ userId, data, signal, progress }) => {
    const format = data['format'] as ExportFormat;
    await progress(10, 'rounds');
    const path = `/internal/players/${userId}/rounds?format=${format}`;
    const bytes = await round.getBytes(path, MOST_BYTES, signal).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'payload_too_large') {
        throw new JobRefused('too_large');
      }
      throw error;
    });
    return { name: `golf-rounds.${format}`, type: TYPES[format], bytes };
  };
}
