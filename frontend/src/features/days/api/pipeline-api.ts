import { api, unwrap } from '../../../lib/api/client.ts';
import type { AnswerOf, paths } from '../../../lib/api/schema.ts';

/** As JSON: nobody here asks for XML. */
type FunnelAnswer = Exclude<AnswerOf<paths['/api/v1/users/funnel']['get']>, string>;
/** How far those have come who registered within some time. */
export type Funnel = FunnelAnswer['data'];
/** What a service tries later, and what it has given up. */
export type RetryList = AnswerOf<paths['/api/v1/retries/member']['get']>;
export type Retry = RetryList['items'][number];
/** Whose work it is: to write into the books, or to mail. */
export type RetryOf = 'member' | 'notification';

// What has not changed comes without a body, and the browser has it.
const cache = 'no-cache';

export async function getFunnel(from: string, to: string | undefined): Promise<Funnel> {
  const params = { query: { from, to } };
  const answer = await unwrap(api.GET('/api/v1/users/funnel', { params, cache }));
  return (answer as FunnelAnswer).data;
}

export function getRetries(of: RetryOf): Promise<RetryList> {
  return unwrap(
    of === 'member'
      ? api.GET('/api/v1/retries/member', { cache })
      : api.GET('/api/v1/retries/notification', { cache }),
  );
}

/** Tries it now, with all its attempts. */
export async function tryNow(of: RetryOf, retryId: string): Promise<void> {
  const params = { path: { retryId } };
  await unwrap(
    of === 'member'
      ? api.POST('/api/v1/retries/member/{retryId}/attempts', { params })
      : api.POST('/api/v1/retries/notification/{retryId}/attempts', { params }),
  );
}
