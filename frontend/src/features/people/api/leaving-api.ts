import { api, unwrap } from '../../../lib/api/client.ts';
import type { SeenPerson } from './people-api.ts';

/** The person, over what was seen of them. */
function over({ person: { userID }, etag }: SeenPerson) {
  return { path: { userID }, header: { 'If-Match': etag } };
}

/** Deletes a person, who can be restored for a time. */
export async function deletePerson(seen: SeenPerson, reason: string): Promise<void> {
  const params = { ...over(seen), query: { reason } };
  await unwrap(api.DELETE('/api/v1/users/{userID}', { params }));
}

/** Has a person erased everywhere at once. */
export async function erasePerson(seen: SeenPerson, reason: string): Promise<void> {
  const params = over(seen);
  await unwrap(api.POST('/api/v1/users/{userID}/erasure', { params, body: { reason } }));
}

/** Takes a deletion back. */
export async function restorePerson(seen: SeenPerson): Promise<void> {
  await unwrap(api.POST('/api/v1/users/{userID}/restoration', { params: over(seen) }));
}
