import { Type } from 'typebox';
import { AppError, invalidField } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import type { ProfileContext } from '../../context.ts';
import { findWaiting } from '../db/avatar-rows.ts';
import { AVATAR_SIZES, SIZE_BYTES } from '../domain/avatar-bounds.ts';
import { imageTypeOf, IMAGE_TYPES } from '../domain/image-type.ts';
import { takeMade, takeRefused } from '../take-made.ts';

const AvatarParams = Type.Object({ avatarId: Id });
const BASE64 = '^[A-Za-z0-9+/]*={0,2}$';
const base64Length = (bytes: number) => Math.ceil(bytes / 3) * 4;
const MadePictures = Type.Object({
  pictures: Type.Array(
    Type.Object({
      size: Type.Integer(),
      webp: Type.String({ pattern: BASE64, maxLength: base64Length(SIZE_BYTES) }),
    }),
    { minItems: AVATAR_SIZES.length, maxItems: AVATAR_SIZES.length },
  ),
});

const shared = { auth: 'service', internal: true, params: AvatarParams } as const;

/** GET /internal/avatars/:avatarId: what was uploaded, to whoever makes its sizes. */
export const getUpload = ({ pool }: ProfileContext) =>
  defineRoute({
    ...shared,
    method: 'get',
    path: '/internal/avatars/:avatarId',
    summary: 'A picture whose sizes are wanted, as it was uploaded',
    responses: {
      200: Type.Object({ mediaType: Type.Enum(IMAGE_TYPES), original: Type.String() }),
    },
    handler: async ({ params }) => {
      const upload = await findWaiting(pool, params.avatarId);
      if (!upload) throw new AppError('avatar_not_wanted');
      const { mediaType, original } = upload;
      return { status: 200, body: { mediaType, original: original.toString('base64') } };
    },
  });

/** POST /internal/avatars/:avatarId: all its sizes at once, which are shown from then on. */
export const takePictures = (context: ProfileContext) =>
  defineRoute({
    ...shared,
    method: 'post',
    path: '/internal/avatars/:avatarId',
    summary: 'The sizes of a picture, which are shown from now on',
    body: MadePictures,
    maxBodyBytes: AVATAR_SIZES.length * base64Length(SIZE_BYTES) + 1024,
    responses: { 200: Type.Object({}) },
    handler: async ({ params, body }) => {
      const pictures = body.pictures.map(({ size, webp }) => ({
        size,
        webp: Buffer.from(webp, 'base64'),
      }));
      const sizes = new Set(pictures.map(({ size }) => size));
      const isWhole = AVATAR_SIZES.every((size) => sizes.has(size));
      const areWebp = pictures.every(({ webp }) => imageTypeOf(webp) === 'image/webp');
      if (!isWhole || !areWebp) throw invalidField('pictures', 'must be every size, as WebP');
      await takeMade(context, params.avatarId, pictures);
      return { status: 200, body: {} };
    },
  });

/** POST /internal/avatars/:avatarId/refused: nobody can make sizes of it. */
export const refusePicture = (context: ProfileContext) =>
  defineRoute({
    ...shared,
    method: 'post',
    path: '/internal/avatars/:avatarId/refused',
    summary: 'A picture is broken: its golfer is told',
    responses: { 200: Type.Object({}) },
    handler: async ({ params }) => {
      await takeRefused(context, params.avatarId);
      return { status: 200, body: {} };
    },
  });
