import { Type } from 'typebox';

/** An e-mail address as browsers check it (HTML, section 4.10.5.1.5), with blanks around it. */
export const Email = Type.String({
  pattern:
    "^\\s*[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?" +
    '(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+\\s*$',
  maxLength: 254,
  examples: ['demo@golfroundpro.example'],
});

/** Any Unicode and no rules of composition; the length is in code points. */
export const Password = Type.String({ minLength: 8, maxLength: 128 });

/** A password that is checked, whatever the rules were when it was chosen. */
export const GivenPassword = Type.String({ minLength: 1, maxLength: 128 });

/** Two visible characters or more, no control characters; blanks around it are taken off. */
export const Name = Type.String({
  pattern: '^\\s*[^\\s\\p{Cc}][^\\p{Cc}]*[^\\s\\p{Cc}]\\s*$',
  minLength: 2,
  maxLength: 200,
});

export const TokenDelivery = Type.Union([Type.Literal('cookie'), Type.Literal('body')], {
  description: 'Where the refresh token goes: into an HttpOnly cookie, or into the answer',
  default: 'cookie',
});

/** A refresh token given in the body, by a client that keeps no cookies. */
export const RefreshTokenBody = Type.Object(
  { refreshToken: Type.Optional(Type.String({ maxLength: 200 })) },
  { additionalProperties: false },
);

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
});
