/** What every access token is: RFC 9068 `at+jwt`, signed with Ed25519, for 15 minutes at most. */
export const ACCESS_TOKEN = {
  algorithm: 'EdDSA',
  issuer: 'https://golfroundpro.example',
  audience: 'golfroundpro-api',
  type: 'at+jwt',
  longestSeconds: 15 * 60,
} as const;

/** For so long it is remembered who was revoked: longer than any access token of theirs is taken. */
export const REMEMBERED_MS = (ACCESS_TOKEN.longestSeconds + 5 * 60) * 1000;
