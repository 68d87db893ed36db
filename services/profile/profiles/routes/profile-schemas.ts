import { Type } from 'typebox';
import { Id, OrNull } from '@golfroundpro/shared/http/schemas.ts';
import { AVATAR_SIZES } from '../../avatars/domain/avatar-bounds.ts';
import { PRIVACIES } from '../domain/profile.ts';

const details = {
  homeClub: OrNull(
    Type.String({ maxLength: 100, description: 'A club in words; null with homeCourseId' }),
  ),
  homeCourseId: OrNull(Type.String({ ...Id, description: 'A course of this club' })),
  preferredTee: OrNull(Type.String({ maxLength: 40 })),
};
const shown = { showsHandicap: Type.Boolean(), avatarId: OrNull(Id) };

/** What a golfer says: the whole of it. */
export const ProfileBody = Type.Object(
  {
    ...details,
    privacy: Type.Enum(PRIVACIES, {
      description: 'Who sees it: whoever is signed in, members and staff, or nobody else',
    }),
    showsHandicap: Type.Boolean(),
  },
  { additionalProperties: false },
);

/** A profile as its golfer sees it. */
export const OwnProfile = Type.Object({
  userId: Id,
  ...details,
  privacy: Type.Enum(PRIVACIES),
  ...shown,
  avatarWork: OrNull(
    Type.Enum(['being_made', 'refused'], {
      description: 'Of what was uploaded last: its sizes are being made, or it is no picture',
    }),
  ),
  version: Type.Integer({ description: '0: nothing was said yet' }),
});

/** A profile as others see it. */
export const ShownProfile = Type.Object({ userId: Id, ...details, ...shown });

export const ProfileParams = Type.Object({ userId: Id });

/** One size of the picture of a user. */
export const PictureParams = Type.Object({
  userId: Id,
  size: Type.Enum(AVATAR_SIZES.map(String), { description: 'Its edge in pixels' }),
});

/** What the OpenAPI document says of the header. */
export const IF_MATCH_PROFILE = {
  'If-Match': 'The version you saw, such as "7"; "0" where nothing was said yet',
};
