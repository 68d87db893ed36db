import type { Static, TSchema } from 'typebox';

/** One type of event: where it is published, the shape of its data, and an example. */
export interface EventDefinition<S extends TSchema = TSchema> {
  type: string;
  topic: string;
  summary: string;
  data: S;
  example: Static<S>;
}

/** The data of an event, from its definition. */
export type EventData<D> = D extends EventDefinition<infer S> ? Static<S> : never;

/** Names an event's types from its schema. */
export function defineEvent<S extends TSchema>(definition: EventDefinition<S>): EventDefinition<S> {
  return definition;
}
