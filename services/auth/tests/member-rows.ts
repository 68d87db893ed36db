import { randomUUID } from 'node:crypto';
import { query } from '../../../tests/stack.ts';
import { fixed, PROVEN_STAFF, type Row } from '../../../tests/access-matrix/row.ts';
import type { World } from '../../../tests/access-matrix/world.ts';

const auth = '/api/v1/auth';
const somebody = () => `${randomUUID()}@club.example`;

function withId(route: string, id: string): string {
  return route.split(' ')[1]!.replace(/:\w+/, id);
}

const newInvitation = async ({ owner }: World) => {
  const id = randomUUID();
  const sql = `INSERT INTO account_invitation
       (id, email, roles, invited_by, created_at, mailed_at, expires_at)
     VALUES ($1::uuid, ($1::uuid)::text || '@club.example', '{golfer}', $2,
       now() - interval '1 day', now() - interval '1 day', now() + interval '1 day')`;
  await query('auth', sql, [id, owner.userId]);
  return id;
};

const newApplicant = async () => {
  const id = randomUUID();
  const sql = `INSERT INTO account (id, name, email, roles) VALUES ($1, 'Applicant', $2, '{}')`;
  await query('auth', sql, [id, somebody()]);
  return id;
};

/** An invitation to be a golfer. */
const toInvitation = (route: string): Row => ({
  route,
  allow: PROVEN_STAFF,
  target: async (world) => ({ path: withId(route, await newInvitation(world)) }),
});

const INVITATION_ROWS: Row[] = [
  {
    route: `POST ${auth}/account-invitations`,
    allow: PROVEN_STAFF,
    target: () => ({
      path: `${auth}/account-invitations`,
      body: { email: somebody(), roles: ['golfer'] },
    }),
  },
  fixed(`GET ${auth}/account-invitations`, PROVEN_STAFF),
  toInvitation(`POST ${auth}/account-invitations/:accountInvitationId/mails`),
  toInvitation(`DELETE ${auth}/account-invitations/:accountInvitationId`),
  fixed(
    `POST ${auth}/account-invitations/accept`,
    { public: 410 },
    { token: 'a'.repeat(43), name: 'Matrix Golfer', password: 'a quiet putting green' },
  ),
];

/** Somebody without a role, made for one caller. */
const toApplicant = (route: string, body?: unknown): Row => ({
  route,
  allow: PROVEN_STAFF,
  target: async () => ({ path: withId(route, await newApplicant()), body }),
});

const APPLICANT_ROWS: Row[] = [
  fixed(`GET ${auth}/applicants`, PROVEN_STAFF),
  toApplicant(`POST ${auth}/applicants/:userId/approval`),
  toApplicant(`POST ${auth}/applicants/:userId/refusal`, { reason: 'not_known' }),
];

/** Who may call what lets people in: invitations to have an account, and approval. */
export const MEMBER_ROWS: Row[] = [...INVITATION_ROWS, ...APPLICANT_ROWS];
