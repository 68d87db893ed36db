import { declareService } from '@golfroundpro/shared/service/declaration.ts';
import { ROLES } from '@golfroundpro/shared/tokens/user.ts';
import { JOB_FAILED, JOB_FINISHED, JOB_TOPIC } from './events.ts';

/** Jobs that take long, each done once whatever is killed meanwhile. */
export const service = declareService({
  name: 'worker',
  area: 'members',
  summary: 'a queue for jobs that take long: pictures, exports, erasure',
  port: 8089,
  postgres: { connections: 8, queue: true },
  daprClient: 'sdk',
  calls: ['auth', 'round', 'profile'],
  publishes: [
    { name: JOB_TOPIC, key: 'user id', retentionDays: 7, events: [JOB_FINISHED, JOB_FAILED] },
  ],
  subscribes: [
    {
      topic: 'profile.avatar',
      path: '/events/avatars',
      maxMessages: 100,
      maxAwaitMs: 100,
      note: 'Pictures whose sizes are wanted, up to 100 a call: each is a job, made in one statement.',
    },
    {
      topic: 'user.deleted',
      path: '/events/users',
      maxMessages: 100,
      maxAwaitMs: 100,
      note: 'Deleted users, up to 100 a call: one statement takes their jobs and files away.',
    },
  ],
  ownData: true,
  paths: [{ prefix: '/api/v1/jobs', auth: 'user' }],
  routes: async () => (await import('./routes/index.ts')).workerRoutes,
  permissions: {
    'jobs:own': { roles: ROLES, apiKey: true },
    'jobs:keep': { roles: ['staff', 'admin'], apiKey: false },
  },
  errors: {
    job_ended: [409, 'The job has ended already'],
    too_many_jobs: [
      409,
      'As many jobs of the user are open as may be',
      'Several of your jobs are still at work. Wait for one of them, or cancel it.',
    ],
  },
});
