import { api, unwrap } from '../../../lib/api/client.ts';
import type { Analytics, ClubFigures } from '../../../lib/api/schema.ts';

/** My figures over all finished rounds. */
export function getAnalytics(): Promise<Analytics> {
  return unwrap(api.GET('/api/v1/analytics/me'));
}

/** The figures of everybody, and the courses from the hardest on. */
export function getClubFigures(): Promise<ClubFigures> {
  return unwrap(api.GET('/api/v1/analytics/club'));
}
