/** What every access token is: RFC 9068 `at+jwt`, signed with Ed25519, for 15 minutes. */
export const ACCESS_TOKEN = {
  algorithm: 'EdDSA',
  issuer: 'https://golfroundpro.example',
  audience: 'golfroundpro-api',
  type: 'at+jwt',
  lifetimeSeconds: 15 * 60,
} as const;
