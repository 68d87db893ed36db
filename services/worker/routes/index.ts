import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { WorkerContext } from '../context.ts';
import { avatarEvents } from '../subscriptions/avatar-events.ts';
import { userEvents } from '../subscriptions/user-events.ts';
import { askJob } from './ask-job.ts';
import { cancelJob } from './cancel-job.ts';
import { dropDeadJob, retryDeadJob } from './dead-jobs.ts';
import { getResult } from './get-result.ts';
import { listJobs } from './list-jobs.ts';
import { listQueues } from './list-queues.ts';
import { ownData } from './own-data.ts';

/** Every action of worker. The queues are before the jobs: `queues` is no id of one. */
export function workerRoutes(context: WorkerContext): Route[] {
  return [
    listQueues(context),
    retryDeadJob(context),
    dropDeadJob(context),
    listJobs(context),
    askJob(context),
    cancelJob(context),
    getResult(context),
    ownData(context),
    avatarEvents(context),
    userEvents(context),
  ];
}
