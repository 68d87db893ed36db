import { Type } from 'typebox';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id, OrNull } from '@golfroundpro/shared/http/schemas.ts';
import type { RoundContext } from '../../context.ts';
import { Changes, PLAYER_CORRECTED } from '../../events/correction-events.ts';
import { RoundParams } from '../../schemas.ts';
import { MOST_ENTRIES, readHistory, type HistoryEntry } from '../db/read-history.ts';
import { mayRead } from '../domain/may-write.ts';
import { readThroughCache } from '../read-through-cache.ts';

const Entry = Type.Object({
  version: Type.Integer({ description: 'Of the round after it' }),
  at: Type.String({ format: 'date-time' }),
  kind: Type.String({ description: 'Name of the event, such as `PlayerCorrected`' }),
  playerId: OrNull(Id),
  by: OrNull(Id),
  changes: Changes,
});

/** GET …/history: what happened to a round beside its scores, read off the event log. */
export const getHistory = (context: RoundContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/rounds/:roundId/history',
    summary: 'What happened to the round beside its scores, the latest first',
    auth: 'user',
    permission: 'rounds:read',
    params: RoundParams,
    responses: { 200: Type.Object({ items: Type.Array(Entry, { maxItems: MOST_ENTRIES }) }) },
    examples: { answers: { 200: { items: [exampleEntry()] } } },
    errors: ['not_found', 'forbidden', 'database_unavailable'],
    handler: async ({ params, user }) => {
      const round = await readThroughCache(context, params.roundId);
      if (!mayRead(round, user.userId)) throw new AppError('forbidden');
      const entries = await readHistory(context.pool, params.roundId);
      return { status: 200, body: { items: entries.map(toEntry) } };
    },
  });

function toEntry({ at, ...entry }: HistoryEntry) {
  return { ...entry, at: at.toISOString() };
}

function exampleEntry() {
  const { roundVersion: version, player, correctedBy: by, changes } = PLAYER_CORRECTED.example;
  const at = '2026-05-02T09:10:00.000Z';
  return { version, at, kind: 'PlayerCorrected', playerId: player.playerId, by, changes };
}
