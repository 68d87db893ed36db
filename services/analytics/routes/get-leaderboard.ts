import { Type, type Static } from 'typebox';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute, type Route } from '@golfroundpro/shared/http/route.ts';
import type { AnalyticsContext } from '../context.ts';
import { boardId, readBoardId, type BoardEntry } from '../domain/board.ts';
import { BOARD } from './examples.ts';
import { readViews, VIEW_ERRORS } from './read-views.ts';
import { BoardSchema, MyBoardSchema } from './schemas.ts';

const Params = Type.Object({
  boardId: Type.String({
    maxLength: 80,
    description:
      '`<club or courseId>.<gross, net or stableford>.<all, season, week, 2026 or 2026-W19>`; `season` and `week` are those of the day on the course, in the club of the course where it is latest',
  }),
});

const Query = Type.Object({
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
});

/** GET /api/v1/leaderboards/:boardId: the best of a board, and where the caller stands. */
export function getLeaderboard(context: AnalyticsContext): Route {
  return defineRoute({
    method: 'get',
    path: '/api/v1/leaderboards/:boardId',
    summary: "A leaderboard: each player's best complete 18-hole round",
    auth: 'user',
    permission: 'analytics:read',
    params: Params,
    query: Query,
    responses: { 200: MyBoardSchema },
    errors: ['not_found', ...VIEW_ERRORS],
    examples: { answers: { 200: { ...BOARD, own: BOARD.entries[0] } } },
    handler: async ({ params, query, user }) => {
      const { board, own } = await readBoard(context, params.boardId, {
        ...query,
        userId: user.userId,
      });
      return { status: 200, body: { ...board, own } };
    },
  });
}

/** GET /internal/leaderboards/:boardId: the same without a caller, for the gateway's live boards. */
export function getInternalLeaderboard(context: AnalyticsContext): Route {
  return defineRoute({
    method: 'get',
    path: '/internal/leaderboards/:boardId',
    summary: 'A leaderboard',
    auth: 'service',
    internal: true,
    params: Params,
    query: Query,
    responses: { 200: BoardSchema },
    errors: ['not_found', ...VIEW_ERRORS],
    handler: async ({ params, query }) => ({
      status: 200,
      body: (await readBoard(context, params.boardId, query)).board,
    }),
  });
}

async function readBoard(
  context: AnalyticsContext,
  id: string,
  { limit = 20, userId }: { limit?: number; userId?: string },
): Promise<{ board: Static<typeof BoardSchema>; own: BoardEntry | null }> {
  const named = readBoardId(id, context.courseDays.today);
  if (!named) {
    throw new AppError('not_found', {
      detail: 'A board is named such as club.net.season or <courseId>.gross.2026-W19.',
    });
  }
  const { scope, metric, period } = named;
  const { own, ...found } = await readViews(context, (read) => read.board(named, limit, userId));
  const courseId = scope === 'club' ? null : scope;
  const fields = { id: boardId(named), courseId, metric, period, ...found };
  return { board: { scope: courseId ? 'course' : 'club', ...fields }, own };
}
