import { Type } from 'typebox';
import { Id, OrNull } from '@golfroundpro/shared/http/schemas.ts';
import { INVITATION_STATES } from '../../account-invitations/read-account-invitations.ts';
import { Time } from '../../schemas.ts';
import { RoleSchema } from '../admin/schemas.ts';

export const AccountInvitationParams = Type.Object({ accountInvitationId: Id });

export const StateSchema = Type.Enum([...INVITATION_STATES]);

export const AccountInvitationItem = Type.Object({
  accountInvitationId: Id,
  email: Type.String(),
  name: OrNull(Type.String()),
  roles: Type.Array(RoleSchema),
  inviterName: Type.Union([Type.String(), Type.Null()], {
    description: 'Who sent it last; null: they are gone',
  }),
  state: StateSchema,
  hasAccount: Type.Boolean({ description: 'Whether the e-mail has an account by now' }),
  createdAt: Time,
  expiresAt: Time,
});

export const EXAMPLE_INVITATION = {
  accountInvitationId: '0198c0de-0000-7000-8000-0000000000ee',
  email: 'moira.fraser@club.example',
  name: 'Moira Fraser',
  roles: ['golfer'],
  inviterName: 'Iain Reid',
  state: 'open',
  hasAccount: false,
  createdAt: '2026-05-02T08:00:00.000Z',
  expiresAt: '2026-05-09T08:00:00.000Z',
};
