import { api, unwrap } from '../../../lib/api/client.ts';
import type { AnswerOf, paths } from '../../../lib/api/schema.ts';
import type { FileFormat } from '../model/outline-file.ts';

/** A job that the club does behind the scenes. */
export type Job = AnswerOf<paths['/api/v1/jobs']['get']>['items'][number];

/** One's latest jobs, the newest first. */
export async function listJobs(): Promise<Job[]> {
  return (await unwrap(api.GET('/api/v1/jobs'))).items;
}

/** Has a file of all rounds made. */
export async function askExport(format: FileFormat): Promise<void> {
  await unwrap(api.POST('/api/v1/jobs', { body: { kind: 'rounds_export', format } }));
}

export async function cancelJob(jobId: string): Promise<void> {
  await unwrap(api.DELETE('/api/v1/jobs/{jobId}', { params: { path: { jobId } } }));
}

/** The file that a job made. */
export function fetchResult(jobId: string): Promise<Blob> {
  const params = { path: { jobId } };
  return unwrap(api.GET('/api/v1/jobs/{jobId}/result', { params, parseAs: 'blob' }));
}
