import { Type } from 'typebox';
import { ROLES } from '@golfroundpro/shared/tokens/user.ts';
import { Id, OrNull } from '@golfroundpro/shared/http/schemas.ts';
import { Time } from '../../schemas.ts';

export const RoleSchema = Type.Enum([...ROLES]);

/** By what somebody can show who they are. Words of their own would be personal, and the audit log keeps what it is told. */
export const EVIDENCE = ['photo_id', 'known_in_person', 'video_with_photo_id'] as const;

export const AccountParams = Type.Object({ userId: Id });

export const AccountItem = Type.Object({
  userId: Id,
  name: Type.String(),
  email: Type.String(),
  emailVerified: Type.Boolean(),
  roles: Type.Array(RoleSchema),
  totp: Type.Boolean({ description: 'Whether an authenticator is set up' }),
  suspendedAt: OrNull(Time),
  createdAt: Time,
});

export const EXAMPLE_ACCOUNT = {
  userId: '0198c0de-0000-7000-8000-0000000000aa',
  name: 'Moira Fraser',
  email: 'moira.fraser@club.example',
  emailVerified: true,
  roles: ['golfer', 'staff'],
  totp: true,
  suspendedAt: null,
  createdAt: '2026-05-02T08:00:00.000Z',
};
