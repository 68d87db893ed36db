import { Type } from 'typebox';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import { Time } from '../../schemas.ts';

export const TokenDelivery = Type.Union([Type.Literal('cookie'), Type.Literal('body')], {
  description: 'Where the refresh token goes: into an HttpOnly cookie, or into the answer',
  default: 'cookie',
});

/** A refresh token given in the body, by a client that keeps no cookies. */
export const RefreshTokenBody = Type.Object(
  { refreshToken: Type.Optional(Type.String({ maxLength: 200 })) },
  { additionalProperties: false },
);

/** What an authenticator shows, or a backup code; blanks and dashes do not matter. */
export const Code = Type.String({ minLength: 1, maxLength: 40, examples: ['123456'] });

/** What a device was given at an earlier login, by a client that keeps no cookies. */
export const DeviceToken = Type.String({ maxLength: 200 });

export const EXAMPLE_REFRESH_TOKEN =
  '0198c0de-0000-7000-8000-0000000000dd.0.4pJb0Yx9n2bHk0Q1mB8s3uQ1v6cW5eR7tZ2yX4aL0dE';

/** How a token looks, for the documentation. */
export const EXAMPLE_TOKENS = {
  accessToken: 'eyJhbGciOiJFZERTQSIsInR5cCI6ImF0K2p3dCJ9.e30.c2lnbmF0dXJl',
  tokenType: 'Bearer',
  expiresIn: 900,
};

export const TokenAnswer = Type.Object({
  accessToken: Type.String(),
  tokenType: Type.Literal('Bearer'),
  expiresIn: Type.Integer({ description: 'Seconds until the access token expires' }),
  refreshToken: Type.Optional(Type.String()),
  deviceToken: Type.Optional(
    Type.String({ description: 'Of this device: to be sent with the next login' }),
  ),
});

export const SessionItem = Type.Object({
  id: Id,
  device: Type.String({ description: 'Such as "Chrome on Android"' }),
  address: Type.String({ description: 'From where it was used last' }),
  methods: Type.Array(Type.String(), {
    description: 'How: password, mail_code, oidc, passkey, totp, backup_code, trusted_device',
  }),
  createdAt: Time,
  lastUsedAt: Time,
  expiresAt: Time,
  current: Type.Boolean({ description: 'Whether this request comes from it' }),
});

export const EXAMPLE_SESSION = {
  id: '0198c0de-0000-7000-8000-0000000000dd',
  device: 'Chrome on Android',
  address: '203.0.113.7',
  methods: ['password', 'totp'],
  createdAt: '2026-05-02T08:00:00.000Z',
  lastUsedAt: '2026-05-09T07:40:00.000Z',
  expiresAt: '2026-05-16T07:40:00.000Z',
  current: true,
};
