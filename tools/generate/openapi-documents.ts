import { openApiOf } from '@golfroundpro/shared/http/openapi.ts';
import type { Route } from '@golfroundpro/shared/http/route.ts';
import { json } from './json.ts';

/** The OpenAPI documents of the services that have a public contract: path → content. */
export async function openApiDocuments(
  routes: Record<string, Route[]>,
): Promise<Map<string, string>> {
  const documents = new Map<string, string>();
  for (const [service, list] of Object.entries(routes)) {
    if (list.every(({ internal }) => internal)) continue;
    documents.set(`docs/openapi/${service}.json`, await json(openApiOf(service, list)));
  }
  return documents;
}
