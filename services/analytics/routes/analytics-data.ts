import { Type } from 'typebox';
import { AchievementSchema } from './schemas.ts';
import { MyAnalytics } from './get-my-analytics.ts';

/** What analytics holds of a person. */
export const AnalyticsData = Type.Object({
  statistics: Type.Object(MyAnalytics.properties, {
    description:
      'As `GET /api/v1/analytics/me` says: worked out from the rounds, as are boards and figures by course',
  }),
  achievements: Type.Array(
    Type.Object({ ...AchievementSchema.properties, earned: Type.Boolean() }),
    { description: 'What was announced; false: it was taken back with the score behind it' },
  ),
});
