import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../../../services/round/populate/random.ts';
import type { Send } from '../client/send.ts';
import { query, type World } from '../world.ts';
import { insistOn, type OpenDay } from './press.ts';

interface Held {
  statusId: string;
  arrival: number;
  place: string;
}

const PAUSE_MS = 1500;
const OF_DAY = `SELECT status_id AS "statusId", arrival::int, place FROM place
  WHERE day_id = $1 AND place IN ('held', 'offered') ORDER BY arrival`;
const TIME_IS_OVER = `UPDATE place SET offer_ends_at = now() - interval '1 second'
  WHERE status_id = $1 AND place = 'offered'`;

/**
 * Has people give their places back, so that others are offered them, who accept, decline, or come when the time of the
 * offer is over; what was asked of whom is in the history, by the statusId.
 */
export async function movePlaces(
  world: World,
  { send, day, random }: { send: Send; day: OpenDay; random: Random },
  stopped: AbortSignal,
): Promise<void> {
  const asked = new Set<string>();
  while (!stopped.aborted) {
    await sleep(PAUSE_MS, undefined, { signal: stopped }).catch(() => undefined);
    const places = await query<Held>(world, 'onboarder', OF_DAY, [day.dayId]).catch(() => []);
    const free = places.filter(({ statusId }) => !asked.has(statusId));
    const one = free[random.below(Math.max(1, free.length))];
    if (!one) continue;
    asked.add(one.statusId);
    if (one.place === 'held') await withdraw(send, day, one, stopped);
    for (const offered of free.filter(({ place }) => place === 'offered')) {
      asked.add(offered.statusId);
      await answer(world, { send, offered, random }, stopped);
    }
  }
}

async function withdraw(
  send: Send,
  { dayId, token }: OpenDay,
  { statusId, arrival }: Held,
  stopped: AbortSignal,
): Promise<void> {
  const path = `/api/v1/membership-days/${dayId}/arrivals/${arrival}/withdrawal`;
  await insistOn(
    () => send({ op: 'give back', key: statusId, method: 'POST', path, token }),
    stopped,
  );
}

async function answer(
  world: World,
  { send, offered: { statusId }, random }: { send: Send; offered: Held; random: Random },
  stopped: AbortSignal,
): Promise<void> {
  const how = (['accept', 'decline', 'late'] as const)[random.below(3)]!;
  // Two days are over for this one: PostgreSQL's clock says so to nobody else.
  if (how === 'late') {
    const over = await query(world, 'onboarder', TIME_IS_OVER, [statusId]).then(
      () => true,
      () => false,
    );
    if (!over) return;
  }
  const body = { answer: how === 'decline' ? 'decline' : 'accept' };
  const path = `/api/v1/registrations/${statusId}/offer`;
  await insistOn(() => send({ op: how, key: statusId, method: 'POST', path, body }), stopped);
}
