import { pointsOf } from '../faults/all-faults.ts';
import { poison, repeat } from '../faults/events.ts';
import type { FaultKind } from '../faults/fault.ts';
import { backend, immediate, kill, outage, pause } from '../faults/processes.ts';
import { flushAll, oldFile } from '../faults/redis.ts';
import { holdAt, killAt } from '../faults/seams.ts';
import { cut, late, loseCommit, slow, stall } from '../faults/wires.ts';
import { DAY_SEAMS } from '../inject/day-seams.ts';
import { seamPoints, SEAMS } from '../inject/seams.ts';
import { topicsOf } from '../../services/topics.ts';
import { serviceNamed } from '../../services/declared.ts';

const PEOPLE = ['onboarder', 'member', 'notification', 'cache-updater', 'auth'];
/** What a membership day needs of the club. */
export const DAY_SERVICES = ['gateway', ...PEOPLE].map(serviceNamed);
/** All that is told on a day. */
export const DAY_TOPICS = topicsOf(DAY_SERVICES);

const twice = (name: string) => [name, `${name}-2`];
const SERVICES = ['gateway', ...PEOPLE].flatMap(twice);
const SIDECARS = PEOPLE.flatMap(twice).map((name) => `${name}-daprd`);
const STORES = ['kafka', 'redis-state', 'redis-cache', 'postgres'];
const ALL = [...SERVICES, ...SIDECARS, ...STORES];
const TOLD = ['user.registration.request', 'membership.place', 'user.created', 'member.changed'];

const { transaction, claim, publish } = SEAMS;
const POINTS = seamPoints({ ...DAY_SEAMS, ...{ transaction, claim, publish } } as typeof SEAMS);
const at = (kind: FaultKind, points = POINTS): FaultKind => {
  return { ...kind, targets: points.map(({ id }) => id), points };
};

/** The faults of a membership day. */
export const DAY_FAULTS: Record<string, FaultKind> = {
  kill: { ...kill, targets: [...ALL, 'mail-sink'] },
  pause: { ...pause, targets: [...ALL, 'mail-sink'] },
  outage: { ...outage, targets: [...SIDECARS, ...STORES, 'mail-sink'] },
  poison: { ...poison, targets: TOLD },
  repeat: { ...repeat, targets: TOLD },
  killAt: at(killAt),
  holdAt: {
    ...at(
      holdAt,
      POINTS.filter(({ id }) => !id.endsWith('during')),
    ),
    points: [],
  },
  ...{ flushAll, oldFile, immediate, backend, cut, stall, late, slow, loseCommit },
};

/** The kill points of a day. */
export const DAY_POINTS = pointsOf(DAY_FAULTS);
