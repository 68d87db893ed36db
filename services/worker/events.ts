import { Type } from 'typebox';
import { defineEvent } from '@golfroundpro/shared/events/define-event.ts';

/** The topic of jobs that ended; the key is the user's id. */
export const JOB_TOPIC = 'worker.job';

const Id = Type.String({ format: 'uuid' });
const WhichJob = { jobId: Id, kind: Type.String(), userId: Id };
const EXAMPLE = {
  jobId: '0198c0de-0000-7000-8000-000000000001',
  kind: 'rounds_export',
  userId: '0198c0de-0000-7000-8000-0000000000aa',
};

export const JOB_FINISHED = defineEvent({
  type: 'golf.worker.JobFinished.v1',
  topic: JOB_TOPIC,
  summary: 'A job is done; what it made stays in worker, or is with the service that it was for',
  data: Type.Object(WhichJob),
  example: EXAMPLE,
});

export const JOB_FAILED = defineEvent({
  type: 'golf.worker.JobFailed.v1',
  topic: JOB_TOPIC,
  summary: 'A job is not tried again by itself: it was refused, or each of its attempts failed',
  data: Type.Object({
    ...WhichJob,
    fault: Type.String({ description: 'A code, such as too_large, upstream_unavailable or lost' }),
  }),
  example: { ...EXAMPLE, fault: 'upstream_unavailable' },
});
