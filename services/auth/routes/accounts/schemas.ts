import { Type } from 'typebox';
import { ROLES } from '@golfroundpro/shared/tokens/user.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import { Email, Time } from '../../schemas.ts';

export const EmailBody = Type.Object({ email: Email }, { additionalProperties: false });

/** What stands behind `#token=` in the link of a mail. */
export const LinkToken = Type.String({ minLength: 1, maxLength: 100 });

export const EXAMPLE_LINK_TOKEN = 'q3v8Yp0ZbX1cN4mLr7sKd2fGh5jTw6aUe9iOxVyBnQs';

export const AccountView = Type.Object({
  userId: Id,
  name: Type.String(),
  email: Type.String(),
  emailVerified: Type.Boolean(),
  roles: Type.Array(Type.Enum([...ROLES])),
  hasPassword: Type.Boolean({ description: 'False: they log in with a provider, or not yet' }),
  totp: Type.Boolean({ description: 'Whether an authenticator is set up' }),
  backupCodesLeft: Type.Integer({ minimum: 0 }),
  passkeys: Type.Integer({ minimum: 0, description: 'With how many they log in' }),
  createdAt: Time,
});

export const EXAMPLE_ACCOUNT = {
  userId: '0198c0de-0000-7000-8000-0000000000aa',
  name: 'Moira Fraser',
  email: 'moira.fraser@club.example',
  emailVerified: true,
  roles: ['golfer'],
  hasPassword: true,
  totp: true,
  backupCodesLeft: 9,
  passkeys: 1,
  createdAt: '2026-05-02T08:00:00.000Z',
};
