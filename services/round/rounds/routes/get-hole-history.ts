import { Type } from 'typebox';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id, OrNull } from '@golfroundpro/shared/http/schemas.ts';
import type { RoundContext } from '../../context.ts';
import { readHoleHistory, type HoleWrite } from '../db/read-hole-history.ts';
import { mayRead } from '../domain/may-write.ts';
import { HOLE_SCORED } from '../../events/score-events.ts';
import { readThroughCache } from '../read-through-cache.ts';
import { scoreFields } from '../round-answer.ts';
import { HoleParams } from './write-hole.ts';

const Score = Type.Object(scoreFields);
const History = Type.Object({
  items: Type.Array(
    Type.Object({
      version: Type.Integer(),
      roundVersion: Type.Integer(),
      by: Id,
      at: Type.String({ format: 'date-time' }),
      from: OrNull(Score),
      to: Score,
    }),
    { description: 'Every write, the first one first; nulls and not picked up: cleared' },
  ),
});

/** GET …/holes/:hole/history: who wrote what, when, read off the event log. */
export const getHoleHistory = (context: RoundContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/rounds/:roundId/players/:playerId/holes/:hole/history',
    summary: "The history of a player's score on a hole",
    auth: 'user',
    permission: 'rounds:read',
    params: HoleParams,
    responses: { 200: History },
    examples: { answers: { 200: historyOf([exampleWrite()]) } },
    errors: ['not_found', 'forbidden', 'database_unavailable'],
    handler: async ({ params: { roundId, playerId, hole }, user }) => {
      const round = await readThroughCache(context, roundId);
      if (!mayRead(round, user.userId)) throw new AppError('forbidden');
      if (round.players.every((player) => player.id !== playerId)) {
        throw new AppError('not_found', { detail: 'There is no such player.' });
      }
      const writes = await readHoleHistory(context.pool, roundId, playerId, hole);
      return { status: 200, body: historyOf(writes) };
    },
  });

function historyOf(writes: HoleWrite[]) {
  return {
    items: writes.map((write, index) => ({
      version: write.holeVersion,
      roundVersion: write.roundVersion,
      by: write.scoredBy,
      at: write.occurredAt.toISOString(),
      from: index === 0 ? null : scoreOf(writes[index - 1]!),
      to: scoreOf(write),
    })),
  };
}

function scoreOf({ strokes, pickedUp, putts, fairway, penalties, sand }: HoleWrite) {
  return { strokes, pickedUp, putts, fairway, penalties, sand };
}

function exampleWrite(): HoleWrite {
  return { ...HOLE_SCORED.example, occurredAt: new Date('2026-05-02T08:51:00Z') };
}
