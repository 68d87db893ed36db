import { Type } from 'typebox';
import { defineRoute, type Route } from '@golfroundpro/shared/http/route.ts';
import type { AnalyticsContext } from '../context.ts';
import { readEarned } from '../db/achievement-statements.ts';
import { IDS } from './examples.ts';
import { AchievementSchema } from './schemas.ts';

/** GET /api/v1/achievements/me: what was announced as earned, and stands. */
export function getMyAchievements(context: AnalyticsContext): Route {
  return defineRoute({
    method: 'get',
    path: '/api/v1/achievements/me',
    summary: 'The achievements of the signed-in player, newest first',
    auth: 'user',
    permission: 'analytics:read',
    responses: { 200: Type.Object({ items: Type.Array(AchievementSchema) }) },
    errors: ['database_unavailable'],
    examples: {
      answers: {
        200: {
          items: [
            {
              kind: 'first_birdie',
              subject: null,
              roundId: IDS.round,
              playedOn: '2026-05-02',
              revision: 1,
            },
          ],
        },
      },
    },
    handler: async ({ user }) => {
      const earned = await readEarned(context.pool, user.userId);
      const items = earned.map(({ kind, subject, roundId, playedOn, revision }) => ({
        kind,
        subject,
        roundId,
        playedOn,
        revision,
      }));
      return { status: 200, body: { items } };
    },
  });
}
