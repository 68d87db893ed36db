import { api, unwrap } from '../../../lib/api/client.ts';
import type { Achievement } from '../../../lib/api/schema.ts';

/** What I have earned, the newest first. */
export async function listAchievements(): Promise<Achievement[]> {
  return (await unwrap(api.GET('/api/v1/achievements/me'))).items;
}
