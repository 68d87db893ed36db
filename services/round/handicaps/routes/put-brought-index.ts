import { Type } from 'typebox';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id, OrNull } from '@golfroundpro/shared/http/schemas.ts';
import type { RoundContext } from '../../context.ts';
import { ROUND_STARTED } from '../../events/round-started.ts';
import { readBrought, writeBrought } from '../db/brought-indexes.ts';
import { readHandicap } from '../read-handicap.ts';
import { requireOneDecimal } from '../require-one-decimal.ts';
import { toBrought } from './brought-answer.ts';
import { Brought } from './handicap-schemas.ts';

const closed = { additionalProperties: false };
const index = OrNull(
  Type.Number({ minimum: -10, maximum: 54, description: 'To 0.1; plus is negative' }),
);
const responses = { 200: Type.Object({ brought: OrNull(Brought) }) };
const setAt = '2026-05-01T09:12:44.120Z';
const answerOf = (setBy: 'member' | 'staff') => ({
  200: { brought: { index: 14.3, setBy, setAt, applies: true } },
});

/** PUT /api/v1/handicaps/me/brought-index: what index one had elsewhere; null for none. */
export const putMyBroughtIndex = (context: RoundContext) =>
  defineRoute({
    method: 'put',
    path: '/api/v1/handicaps/me/brought-index',
    summary: 'Declare the index you had elsewhere, for course handicaps until you have one here',
    auth: 'user',
    permission: 'rounds:write',
    body: Type.Object({ index }, closed),
    responses,
    examples: { body: { index: 14.3 }, answers: answerOf('member') },
    errors: ['forbidden', 'database_unavailable'],
    handler: ({ body, user }) => keepBrought(context, user.userId, body.index, 'member'),
  });

/** PUT /api/v1/handicaps/brought-index: the same of any member; a member does not change it again. */
export const putBroughtIndex = (context: RoundContext) =>
  defineRoute({
    method: 'put',
    path: '/api/v1/handicaps/brought-index',
    summary: 'Set the index a member had elsewhere, for course handicaps until they have one here',
    auth: 'user',
    permission: 'handicaps:adjust',
    body: Type.Object({ userId: Id, index }, closed),
    responses,
    examples: {
      body: { userId: ROUND_STARTED.example.ownerId, index: 14.3 },
      answers: answerOf('staff'),
    },
    errors: ['forbidden', 'database_unavailable'],
    handler: ({ body }) => keepBrought(context, body.userId, body.index, 'staff'),
  });

async function keepBrought(
  { pool }: RoundContext,
  userId: string,
  index: number | null,
  setBy: 'member' | 'staff',
) {
  const tenths = index === null ? null : requireOneDecimal(index, 'index');
  await writeBrought(pool, userId, tenths, setBy);
  const brought = await readBrought(pool, userId);
  if (brought?.setBy === 'staff' && setBy === 'member') {
    throw new AppError('forbidden', { detail: 'Staff set your index: ask them to change it.' });
  }
  const { state } = await readHandicap(pool, userId);
  return { status: 200, body: { brought: toBrought(brought, state) } };
}
