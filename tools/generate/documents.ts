import { format } from 'prettier';
import type { EventDefinition } from '@golfroundpro/shared/events/define-event.ts';
import { openApiOf } from '@golfroundpro/shared/http/openapi.ts';
import type { Route } from '@golfroundpro/shared/http/route.ts';
import {
  ACHIEVEMENT_EVENTS,
  ACHIEVEMENT_TOPIC,
} from '../../services/analytics/achievement-events.ts';
import { analyticsRoutes } from '../../services/analytics/routes/index.ts';
import { AUTH_EVENTS } from '../../services/auth/events.ts';
import { authRoutes } from '../../services/auth/routes/index.ts';
import { LIVE_ROUTES } from '../../services/gateway/live/live-routes.ts';
import { ROUND_EVENTS, ROUND_TOPIC } from '../../services/round/events.ts';
import { roundRoutes } from '../../services/round/routes/index.ts';
import { topicsTable } from './topics-table.ts';

// A route list only names its handlers; nothing of a context is touched while it is built.
const noContext = {} as never;

/** Every route of every service with a public contract. */
export const ROUTES: Record<string, Route[]> = {
  auth: authRoutes(noContext),
  round: roundRoutes(noContext),
  analytics: analyticsRoutes(noContext),
  gateway: LIVE_ROUTES,
};

/** Every generated document: path from the root → content. */
export async function makeDocuments(): Promise<Map<string, string>> {
  const documents = new Map<string, string>();
  for (const [service, routes] of Object.entries(ROUTES)) {
    documents.set(`docs/openapi/${service}.json`, await json(openApiOf(service, routes)));
  }
  documents.set(`docs/events/${ROUND_TOPIC}.json`, await json(eventsOf(ROUND_TOPIC, ROUND_EVENTS)));
  for (const event of AUTH_EVENTS) {
    documents.set(`docs/events/${event.topic}.json`, await json(eventsOf(event.topic, [event])));
  }
  const achievements = eventsOf(ACHIEVEMENT_TOPIC, ACHIEVEMENT_EVENTS);
  documents.set(`docs/events/${ACHIEVEMENT_TOPIC}.json`, await json(achievements));
  documents.set('docs/topics.md', await format(topicsTable(), { parser: 'markdown' }));
  return documents;
}

function eventsOf(topic: string, definitions: EventDefinition[]): object {
  return {
    topic,
    events: definitions.map(({ type, summary, data, example }) => ({
      type,
      summary,
      schema: data,
      example,
    })),
  };
}

function json(value: object): Promise<string> {
  return format(JSON.stringify(value), { parser: 'json', printWidth: 100 });
}
