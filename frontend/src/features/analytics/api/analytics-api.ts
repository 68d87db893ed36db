import { api, unwrap } from '../../../lib/api/client.ts';
import type { Analytics } from '../../../lib/api/schema.ts';

/** My figures over all finished rounds. */
export function getAnalytics(): Promise<Analytics> {
  return unwrap(api.GET('/api/v1/analytics/me'));
}
