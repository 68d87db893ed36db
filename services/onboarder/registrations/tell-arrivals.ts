import type { PoolClient } from 'pg';
import { appendEvents, type NewEvent } from '@golfroundpro/shared/events/append-events.ts';
import { PLACE_CHANGED, REGISTRATION_REQUESTED } from '../events.ts';
import { placesOf } from '../places/places-of.ts';
import type { Arrived } from './db/registration-statements.ts';
import type { IntakeCommand } from './intake-command.ts';

/** Decides the places of those who are in, and appends what is told of them. */
export async function tellArrivals(
  tx: PoolClient,
  arrived: Map<IntakeCommand, Arrived>,
  now: Date,
): Promise<void> {
  if (arrived.size === 0) return;
  const arrivals = Array.from(arrived, ([{ registration }, { id, arrival }]) => ({
    ...{ userId: id, statusId: registration.statusId, arrival, via: registration.via },
  }));
  const places = await placesOf(tx, arrivals, now);
  const events = Array.from(arrived).flatMap(([command, one], at): NewEvent[] => {
    const { traceparent } = command;
    const requested = { type: REGISTRATION_REQUESTED.type, data: requestOf(command, one, now) };
    const { userId, statusId, arrival } = arrivals[at]!;
    const placed = {
      type: PLACE_CHANGED.type,
      data: { userId, statusId, arrival, ...places[at] },
    };
    return [requested, placed].map((event) => ({ ...event, aggregateId: one.id, traceparent }));
  });
  await appendEvents(tx, events);
}

function requestOf({ registration }: IntakeCommand, { id, email }: Arrived, now: Date): object {
  const { statusId, name, phone, via, category } = registration;
  const who = { userId: id, statusId, name, email, phoneNumber: phone, via };
  return { ...who, ...(category ? { category } : {}), requestedAt: now.toISOString() };
}
