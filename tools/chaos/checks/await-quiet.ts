import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../../console/user-error.ts';
import { lagOf } from '../topic.ts';
import { query, type World } from '../world.ts';
import { finding, type Finding } from './finding.ts';

const HEALING_MS = 60_000;
const LOOK_EVERY_MS = 300;

/** Invariant 11: once all is healed, the outbox is empty and analytics has taken all, within a minute. */
export async function awaitQuiet(world: World): Promise<Finding> {
  const deadlineMs = Date.now() + HEALING_MS;
  for (;;) {
    const left = await leftOver(world).catch((error: unknown) => messageOf(error));
    if (left === undefined) return finding(11, 1, []);
    if (Date.now() > deadlineMs) return finding(11, 1, [`a minute after healing: ${left}`]);
    await sleep(LOOK_EVERY_MS);
  }
}

async function leftOver(world: World): Promise<string | undefined> {
  const [row] = await query<{ pending: number; parked: number }>(
    world,
    'round',
    `SELECT (SELECT count(*)::int FROM event_pending) AS pending,
       (SELECT count(*)::int FROM event_parked) AS parked`,
  );
  const lag = await lagOf(world);
  const { pending, parked } = row!;
  if (pending + parked + lag === 0) return undefined;
  return `${pending} events pending, ${parked} parked, ${lag} records not acknowledged`;
}
