import { Readable } from 'node:stream';
import { Type } from 'typebox';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute, type Answer } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import type { ProfileContext } from '../../context.ts';
import { PictureParams } from '../../profiles/routes/profile-schemas.ts';
import { readForViewer } from '../../profiles/read-for-viewer.ts';
import { findPicture } from '../db/avatar-rows.ts';

const PictureQuery = Type.Object(
  {
    avatarId: Type.Optional(
      Type.String({
        ...Id,
        description: 'As the profile says it: what is answered then never changes',
      }),
    ),
  },
  { additionalProperties: false },
);
const YEAR_SECONDS = 31_536_000;

/** GET /api/v1/profiles/:userId/avatar/:size: a picture that was made, to whoever may see the profile. */
export const getPicture = (context: ProfileContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/profiles/:userId/avatar/:size',
    summary: 'The picture of a golfer as a square WebP, as far as they show it to you',
    auth: 'user',
    permission: 'profile:read',
    params: PictureParams,
    query: PictureQuery,
    responses: { 200: Type.String() },
    answerTypes: ['image/webp'],
    examples: { answers: { 200: '' } },
    errors: ['not_found', 'database_unavailable'],
    handler: async ({ params, query, user }) => {
      const { profile } = await readForViewer(context, params.userId, user);
      const { avatarId } = profile;
      const isAsked = query.avatarId === undefined || query.avatarId === avatarId;
      const webp =
        avatarId && isAsked
          ? await findPicture(context.pool, avatarId, Number(params.size))
          : undefined;
      if (!webp) throw new AppError('not_found', { detail: 'There is no such picture.' });
      return pictureAnswer(webp, avatarId!, query.avatarId !== undefined);
    },
  });

function pictureAnswer(webp: Buffer, avatarId: string, isForEver: boolean): Answer {
  return {
    status: 200,
    headers: {
      'content-type': 'image/webp',
      'content-length': String(webp.length),
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
      etag: `"${avatarId}"`,
      // A browser that somebody else signs in with asks again.
      vary: 'authorization',
      'cache-control': isForEver
        ? `private, max-age=${YEAR_SECONDS}, immutable`
        : 'private, no-cache',
    },
    stream: Readable.from([webp]),
  };
}
