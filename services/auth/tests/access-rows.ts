import { randomUUID } from 'node:crypto';
import { query } from '../../../tests/stack.ts';
import { EVERYONE, fixed, OWNER, type Row } from '../../../tests/access-matrix/row.ts';
import type { World } from '../../../tests/access-matrix/world.ts';
import { ADMIN_ROWS } from './admin-access-rows.ts';
import { MEMBER_ROWS } from './member-rows.ts';
import { RECOVERY_ROWS } from './recovery-rows.ts';

const auth = '/api/v1/auth';
const somebody = () => `${randomUUID()}@club.example`;

/** A thing of the owner's, by the id that the row makes. */
const ownersThing = (route: string, idOf: (world: World) => Promise<string>): Row => ({
  route,
  allow: OWNER,
  target: async (world) => ({ path: withId(route, await idOf(world)) }),
});

function withId(route: string, id: string): string {
  return route.split(' ')[1]!.replace(/:\w+/, id);
}

async function insert(sql: string, world: World): Promise<string> {
  const id = randomUUID();
  await query('auth', sql, [id, world.owner.userId]);
  return id;
}

const newSession = (world: World) =>
  insert(
    `INSERT INTO session (id, user_id, created_at, last_used_at, expires_at)
     VALUES ($1, $2, now(), now(), now() + interval '1 day')`,
    world,
  );

const newDevice = (world: World) =>
  insert(
    `INSERT INTO trusted_device
       (id, user_id, hash, address, user_agent, created_at, last_used_at, expires_at)
     VALUES ($1::uuid, $2, ($1::uuid)::text, '', '', now(), now(), now() + interval '1 day')`,
    world,
  );

const newPasskey = (world: World) =>
  insert(
    `INSERT INTO passkey
       (id, user_id, credential_id, public_key, sign_count, transports, name, created_at)
     VALUES ($1::uuid, $2, ($1::uuid)::text, '', 0, '{}', 'matrix', now())`,
    world,
  );

const newApiKey = (world: World) =>
  insert(
    `INSERT INTO api_key (id, user_id, name, hash, scopes, created_at)
     VALUES ($1::uuid, $2, 'matrix', ($1::uuid)::text, '{rounds:read}', now())`,
    world,
  );

const ACCOUNT_ROWS: Row[] = [
  {
    route: `POST ${auth}/register`,
    allow: { public: 201 },
    target: () => ({
      path: `${auth}/register`,
      body: { name: 'Matrix Golfer', email: somebody(), password: 'a quiet putting green' },
    }),
  },
  fixed(`POST ${auth}/email-verifications`, { public: 202 }, { email: somebody() }),
  fixed(
    `POST ${auth}/email-verifications/confirm`,
    { public: 410 },
    { token: 'a'.repeat(43), password: 'a quiet putting green' },
  ),
  fixed(
    `POST ${auth}/confirmations`,
    { public: 410 },
    { token: 'a'.repeat(43), password: 'a quiet putting green' },
  ),
  fixed(`POST ${auth}/account/email-confirmations`, EVERYONE, { token: 'a'.repeat(43) }),
  fixed(`POST ${auth}/password-resets`, { public: 202 }, { email: somebody() }),
  fixed(
    `POST ${auth}/password-resets/confirm`,
    { public: 410 },
    { token: 'a'.repeat(43), password: 'a quiet putting green' },
  ),
  fixed(`POST ${auth}/not-me`, { public: 410 }, { token: 'a'.repeat(43) }),
  fixed(`GET ${auth}/account`, EVERYONE),
  fixed(`PATCH ${auth}/account`, EVERYONE, { name: 'Matrix Golfer' }),
  {
    route: `GET ${auth}/names`,
    allow: EVERYONE,
    target: ({ owner }) => ({ path: `${auth}/names?ids=${owner.userId}` }),
  },
  {
    route: `POST ${auth}/account/email-changes`,
    allow: EVERYONE,
    target: () => ({ path: `${auth}/account/email-changes`, body: { email: somebody() } }),
  },
];

const SESSION_ROWS: Row[] = [
  {
    route: `POST ${auth}/login`,
    allow: { public: 200 },
    target: ({ owner }) => ({ path: `${auth}/login`, body: owner.account }),
  },
  fixed(`POST ${auth}/refresh`, { public: 401 }, { refreshToken: 'none' }),
  fixed(`POST ${auth}/logout`, { public: 204 }, { refreshToken: 'none' }),
  fixed(`POST ${auth}/step-up`, EVERYONE, {}),
  fixed(`GET ${auth}/sessions`, EVERYONE),
  ownersThing(`DELETE ${auth}/sessions/:sessionId`, newSession),
  fixed('GET /internal/revocations', 'service'),
  fixed('POST /internal/accounts/known', 'service', { userIds: [] }),
  fixed('POST /internal/confirmations', { callers: ['notification'] }, {}),
  fixed('POST /internal/accounts/addresses', { callers: ['notification'] }, { userIds: [] }),
  fixed('POST /internal/accounts/names', { callers: ['member'] }, { names: [] }),
  fixed('POST /internal/accounts/people', { callers: ['member'] }, { userIds: [] }),
  fixed('POST /internal/erasures/checks', { callers: ['member'] }, {}),
  fixed('POST /internal/erasures', { callers: ['member'] }, {}),
  fixed('GET /internal/events', { callers: ['cache-updater'] }),
  fixed('POST /internal/audit/looks', { callers: ['member'] }, {}),
  fixed('POST /events/invitations', 'sidecar', { entries: [] }),
  fixed('GET /.well-known/jwks.json', { public: 200 }),
];

const MFA_ROWS: Row[] = [
  // Before there is an authenticator to confirm: a wrong code would be a 401 as well.
  fixed(`POST ${auth}/account/totp/confirm`, EVERYONE, { code: '123456' }),
  fixed(`POST ${auth}/account/totp`, EVERYONE),
  fixed(`POST ${auth}/account/backup-codes`, EVERYONE),
  fixed(`GET ${auth}/account/trusted-devices`, EVERYONE),
  ownersThing(`DELETE ${auth}/account/trusted-devices/:deviceId`, newDevice),
  fixed(`DELETE ${auth}/account/trusted-devices`, EVERYONE),
  fixed(`DELETE ${auth}/account/totp`, EVERYONE),
];

const PASSKEY_ROWS: Row[] = [
  fixed(`POST ${auth}/login/passkey/options`, { public: 200 }),
  // One that is none would be a 401 as well.
  fixed(`POST ${auth}/login/passkey`, { public: 422 }, {}),
  fixed(`POST ${auth}/step-up/passkey/options`, EVERYONE),
  fixed(`GET ${auth}/account/passkeys`, EVERYONE),
  fixed(`POST ${auth}/account/passkeys/options`, EVERYONE),
  fixed(`POST ${auth}/account/passkeys`, EVERYONE, {}),
  ownersThing(`DELETE ${auth}/account/passkeys/:passkeyId`, newPasskey),
];

const MAIL_CODE_ROWS: Row[] = [
  fixed(`POST ${auth}/login/mail-codes`, { public: 202 }, { email: somebody() }),
  // A handle that is none would be a 401 as well.
  fixed(`POST ${auth}/login/mail-code`, { public: 422 }, {}),
];

const API_KEY_ROWS: Row[] = [
  fixed(`GET ${auth}/account/api-keys`, EVERYONE),
  fixed(`POST ${auth}/account/api-keys`, EVERYONE, { name: 'matrix', scopes: ['rounds:read'] }),
  ownersThing(`DELETE ${auth}/account/api-keys/:apiKeyId`, newApiKey),
  // A key that is none would be a 401 as well.
  fixed('POST /internal/api-keys/exchange', 'service', {}),
];

const OIDC_ROWS: Row[] = [
  fixed(`GET ${auth}/oidc`, { public: 200 }),
  fixed(`GET ${auth}/oidc/start`, { public: 302 }),
  fixed(`GET ${auth}/oidc/callback`, { public: 302 }),
  fixed(`POST ${auth}/oidc/finish`, { public: 401 }, {}),
];

const OWN_DATA_ROWS: Row[] = [
  fixed('POST /internal/own-data/requests', EVERYONE),
  fixed('GET /internal/own-data', EVERYONE),
];

/** They end logins, the caller's own at last, so nothing comes behind them. */
const ENDING_ROWS: Row[] = [
  fixed(`PUT ${auth}/account/password`, EVERYONE, { password: 'a quieter putting green' }),
  fixed(`DELETE ${auth}/sessions`, EVERYONE),
  { ...fixed(`DELETE ${auth}/account`, EVERYONE), once: true },
];

/** Who may call which route. */
export const ACCESS_ROWS: Row[] = [
  ...ACCOUNT_ROWS,
  ...SESSION_ROWS,
  ...MFA_ROWS,
  ...PASSKEY_ROWS,
  ...MAIL_CODE_ROWS,
  ...API_KEY_ROWS,
  ...ADMIN_ROWS,
  ...MEMBER_ROWS,
  ...RECOVERY_ROWS,
  ...OIDC_ROWS,
  ...OWN_DATA_ROWS,
  ...ENDING_ROWS,
];
