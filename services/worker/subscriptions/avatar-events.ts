import { Type } from 'typebox';
import { v7 as uuidv7 } from 'uuid';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { bulkRoute } from '@golfroundpro/shared/events/bulk-route.ts';
import {
  makeEventReader,
  readsData,
  type ReadEvent,
} from '@golfroundpro/shared/events/event-reader.ts';
import { takeBulk } from '@golfroundpro/shared/events/take-bulk.ts';
import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { WorkerContext } from '../context.ts';
import { addJobs } from '../queue/add-jobs.ts';
import type { NewJob } from '../queue/job.ts';

const TOPIC = 'profile.avatar';
const Id = Type.String({ format: 'uuid' });
const Size = Type.Integer({ minimum: 1, maximum: 1024 });
const Uploaded = Type.Object({
  userId: Id,
  avatarId: Id,
  sizes: Type.Array(Size, { minItems: 1, maxItems: 8 }),
});
interface Uploaded {
  userId: string;
  data: object;
}
const read = makeEventReader<Uploaded>('golf.profile', {
  AvatarUploaded: {
    v1: readsData(Uploaded, ({ userId, avatarId, sizes }) => ({
      userId,
      data: { avatarId, sizes },
    })),
  },
});

const toJob = ({ fact, epoch, position }: ReadEvent<Uploaded>): NewJob => ({
  ...{ id: uuidv7(), kind: 'avatar_sizes', priority: 0, ...fact },
  source: [TOPIC, epoch ?? '', position].join('/'),
});

/** POST /events/avatars: the bulk subscription to the topic profile.avatar. */
export function avatarEvents(context: WorkerContext): Route {
  const { pool, queue, metrics } = context;
  return bulkRoute(
    { path: '/events/avatars', summary: 'Events of profile.avatar, in bulk, from the sidecar' },
    (entries) =>
      takeBulk(
        { ...context, topic: TOPIC, source: '/worker' },
        {
          read,
          apply: async (events) => {
            const jobs = events.map(toJob);
            const added = await inTransaction(pool, (tx) => addJobs(tx, queue.boss, jobs));
            metrics.added.inc({ method: 'avatar_sizes', status: 'event' }, added.length);
            queue.wake(['avatar_sizes']);
            return true;
          },
        },
        entries,
      ),
  );
}
