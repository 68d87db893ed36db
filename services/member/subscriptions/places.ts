import { Type } from 'typebox';
import {
  makeEventReader,
  readsData,
  type ReadEvent,
} from '@golfroundpro/shared/events/event-reader.ts';
import { OrNull } from '@golfroundpro/shared/http/schemas.ts';
import { peopleTaker, type PeopleParts } from './people-topic.ts';

interface Place {
  userId: string;
  dayId: string | null;
  place: string;
  arrival: number;
  offerEndsAt: string | null;
}

const Changed = Type.Object({
  userId: Type.String({ format: 'uuid' }),
  dayId: OrNull(Type.String({ format: 'uuid' })),
  place: Type.Enum(['held', 'waiting', 'offered', 'lapsed']),
  arrival: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
  offerEndsAt: OrNull(Type.String({ format: 'date-time' })),
});

const read = makeEventReader<Place>('golf.membership', {
  PlaceChanged: { v1: readsData(Changed, (data) => data) },
});

/** Of one log the highest place in it holds; another log is a later one. */
const KEEP = `
  UPDATE told t SET place = p.place, day_id = p.day_id, arrival = p.arrival,
    offer_ends_at = p.offer_ends_at, place_position = p.position, place_epoch = p.epoch
  FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::integer[], $5::timestamptz[], $6::bigint[],
      $7::uuid[]) AS p (user_id, place, day_id, arrival, offer_ends_at, position, epoch)
  WHERE t.user_id = p.user_id AND t.deleted_at IS NULL
    AND (t.place_position IS NULL OR t.place_epoch IS DISTINCT FROM p.epoch
      OR t.place_position < p.position)`;

/** The place of a registration; of several the last in onboarder's log holds. */
export const places = (parts: PeopleParts) =>
  peopleTaker(parts, {
    topic: 'membership.place',
    read,
    write: async (tx, events) => {
      const latest = latestOfEach(events);
      await tx.query(KEEP, [
        latest.map(({ fact }) => fact.userId),
        latest.map(({ fact }) => fact.place),
        latest.map(({ fact }) => fact.dayId),
        latest.map(({ fact }) => fact.arrival),
        latest.map(({ fact }) => fact.offerEndsAt),
        latest.map(({ position }) => position),
        latest.map(({ epoch }) => epoch ?? null),
      ]);
    },
  });

function latestOfEach(events: ReadEvent<Place>[]): ReadEvent<Place>[] {
  const latest = new Map<string, ReadEvent<Place>>();
  for (const event of events) {
    const before = latest.get(event.fact.userId);
    if (!before || isLater(event, before)) latest.set(event.fact.userId, event);
  }
  return [...latest.values()];
}

function isLater(event: ReadEvent<Place>, before: ReadEvent<Place>): boolean {
  return event.epoch !== before.epoch || BigInt(event.position) > BigInt(before.position);
}
