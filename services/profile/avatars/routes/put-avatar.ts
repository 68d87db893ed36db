import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { ProfileContext } from '../../context.ts';
import { profileAnswer } from '../../profiles/routes/profile-answer.ts';
import { EXAMPLE } from '../../profiles/routes/profile-examples.ts';
import { OwnProfile } from '../../profiles/routes/profile-schemas.ts';
import { AVATAR_BYTES } from '../domain/avatar-bounds.ts';
import { IMAGE_TYPES } from '../domain/image-type.ts';
import { uploadAvatar } from '../upload-avatar.ts';

/** PUT /api/v1/users/profile/avatar: a picture; its sizes are made later. */
export const putAvatar = (context: ProfileContext) =>
  defineRoute({
    method: 'put',
    path: '/api/v1/users/profile/avatar',
    summary: 'Upload your picture, of 5 MB at most; it is shown once its sizes are made',
    auth: 'user',
    permission: 'profile:write',
    body: Type.Unsafe<Buffer>({ description: 'A PNG, JPEG or WebP file' }),
    bytesBody: IMAGE_TYPES,
    maxBodyBytes: AVATAR_BYTES,
    responses: { 202: OwnProfile },
    examples: { answers: { 202: { ...EXAMPLE.profile, avatarWork: 'being_made' } } },
    errors: ['not_an_image', 'database_unavailable', 'outcome_unknown'],
    handler: async ({ body, user }) =>
      profileAnswer(await uploadAvatar(context, user.userId, body), 202),
  });
