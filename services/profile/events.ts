import { Type } from 'typebox';
import { defineEvent } from '@golfroundpro/shared/events/define-event.ts';
import { AVATAR_SIZES } from './avatars/domain/avatar-bounds.ts';

const Id = Type.String({ format: 'uuid' });
const EXAMPLE_USER = '0198c0de-0000-7000-8000-0000000000aa';

export const PROFILE_CHANGED = defineEvent({
  type: 'golf.profile.ProfileChanged.v1',
  topic: 'profile.changed',
  summary: 'A profile is another, or is gone; what it says stays in profile',
  data: Type.Object({
    userId: Id,
    version: Type.Integer({ minimum: 1, description: 'Of the change: a later one has a higher' }),
  }),
  example: { userId: EXAMPLE_USER, version: 7 },
});

export const AVATAR_UPLOADED = defineEvent({
  type: 'golf.profile.AvatarUploaded.v1',
  topic: 'profile.avatar',
  summary: 'A picture waits for its sizes: worker fetches it, and brings them',
  data: Type.Object({
    userId: Id,
    avatarId: Id,
    sizes: Type.Array(Type.Integer({ minimum: 1 }), {
      description: 'Edges in pixels of the square WebP pictures that are asked for',
    }),
  }),
  example: {
    userId: EXAMPLE_USER,
    avatarId: '0198c0de-0000-7000-8000-000000000001',
    sizes: [...AVATAR_SIZES],
  },
});
