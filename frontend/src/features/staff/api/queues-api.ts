import { api, unwrap } from '../../../lib/api/client.ts';
import type { AnswerOf, paths } from '../../../lib/api/schema.ts';

/** How long and how old the queues of jobs are, and the jobs that are not tried again by themselves. */
export type Queues = AnswerOf<paths['/api/v1/jobs/queues']['get']>;

export function readQueues(): Promise<Queues> {
  return unwrap(api.GET('/api/v1/jobs/queues'));
}

export async function retryJob(jobId: string): Promise<void> {
  await unwrap(api.POST('/api/v1/jobs/dead/{jobId}/retry', { params: { path: { jobId } } }));
}

export async function dropJob(jobId: string): Promise<void> {
  await unwrap(api.DELETE('/api/v1/jobs/dead/{jobId}', { params: { path: { jobId } } }));
}
