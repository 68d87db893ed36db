import { Type } from 'typebox';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { AppError, invalid } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute, type Answer } from '@golfroundpro/shared/http/route.ts';
import { OrNull } from '@golfroundpro/shared/http/schemas.ts';
import type { RoundContext } from '../../context.ts';
import { PlayerParams } from '../../schemas.ts';
import type { TotalDecision } from '../domain/decide-total.ts';
import { TotalStrokes } from '../../schemas.ts';
import { TOTAL_SCORED } from '../../events/score-events.ts';
import { scoreTotal } from '../scoring/score-total.ts';
import { countScore } from '../count-score.ts';
import { tellDecided } from '../tell-decided.ts';
import { expectedVersion } from '@golfroundpro/shared/http/expected-version.ts';

const Total = OrNull(TotalStrokes);
const TotalBody = Type.Object({ strokes: Total }, { additionalProperties: false });
const ScoredTotal = Type.Object({
  strokes: Total,
  version: Type.Integer(),
  roundVersion: Type.Integer(),
});

const { strokes, totalVersion, roundVersion } = TOTAL_SCORED.example;

/** PUT …/players/:playerId/total: strokes of the whole round, for a player without holes. */
export const putTotal = (context: RoundContext) =>
  defineRoute({
    method: 'put',
    path: '/api/v1/rounds/:roundId/players/:playerId/total',
    summary: "Enter a player's total instead of holes; null takes it away",
    auth: 'user',
    permission: 'rounds:write',
    params: PlayerParams,
    body: TotalBody,
    headers: { 'If-Match': 'The total\'s version you saw, such as "1"; "0" if none' },
    responses: { 200: ScoredTotal },
    examples: {
      body: { strokes },
      answers: { 200: { strokes, version: totalVersion, roundVersion } },
    },
    errors: [
      'not_found',
      'forbidden',
      'round_finished',
      'round_abandoned',
      'round_deleted',
      'holes_scored',
      'version_mismatch',
      'database_unavailable',
    ],
    handler: async ({ params, body, user, request }) => {
      const command = {
        ...params,
        strokes: body.strokes,
        userId: user.userId,
        expectedVersion: expectedVersion(request),
      };
      const decision = await inTransaction(context.pool, (tx) => scoreTotal(tx, command));
      await tellDecided(context, params.roundId, decision);
      countScore(context.metrics.totalsScored, context.metrics.totalsRefused, 'put', decision);
      return answerOf(body.strokes, decision);
    },
  });

function answerOf(sent: number | null, decision: TotalDecision): Answer {
  switch (decision.outcome) {
    case 'changed':
    case 'unchanged': {
      const { version, roundVersion } = decision;
      const headers = { etag: `"${version}"` };
      return { status: 200, body: { strokes: sent, version, roundVersion }, headers };
    }
    case 'conflict':
      throw new AppError('version_mismatch', {
        detail: 'Someone changed this total after you saw it; look at both values and choose.',
        extra: { current: decision.current, sent: { strokes: sent } },
      });
    case 'refused':
      if (decision.reason === 'total_implausible') throw invalid(decision.fault);
      throw new AppError(decision.reason);
  }
}
