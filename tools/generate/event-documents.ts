import type {
  PublishedTopic,
  ServiceDeclaration,
} from '@golfroundpro/shared/service/declaration.ts';
import { json } from './json.ts';

/** One document a topic, with the schema and an example of each event: path → content. */
export async function eventDocuments(services: ServiceDeclaration[]): Promise<Map<string, string>> {
  const topics = services.flatMap(({ publishes = [] }) => publishes);
  const documents = topics.map(
    async (topic) => [`docs/events/${topic.name}.json`, await json(eventsOf(topic))] as const,
  );
  return new Map(await Promise.all(documents));
}

function eventsOf({ name, events }: PublishedTopic): object {
  return {
    topic: name,
    events: events.map(({ type, summary, data, example }) => ({
      type,
      summary,
      schema: data,
      example,
    })),
  };
}
