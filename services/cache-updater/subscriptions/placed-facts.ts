import type { ReadEvent } from '@golfroundpro/shared/events/event-reader.ts';
import type { PlacedFact } from '../domain/fact.ts';
import type { Told } from './read-events.ts';

/** What an event says, each fact with the event's place in its log. */
export function placedFacts(event: ReadEvent<Told>): PlacedFact[] {
  const { position, epoch } = event;
  const time = new Date(event.time).toISOString();
  return event.fact(time).map((fact) => ({ fact, position, epoch, time }));
}
