import { randomUUID } from 'node:crypto';
import { query } from '../../../tests/stack.ts';
import { ADMIN, fixed, type Row } from '../../../tests/access-matrix/row.ts';

const auth = '/api/v1/auth';
const somebody = () => `${randomUUID()}@club.example`;

/** Something done to another member's account. */
const toSubject = (route: string, body?: unknown): Row => ({
  route,
  allow: ADMIN,
  target: ({ subject }) => ({ path: route.split(' ')[1]!.replace(/:\w+/, subject.userId), body }),
});

/** Somebody who is there to be erased. */
async function newAccount(): Promise<string> {
  const id = randomUUID();
  const sql = `INSERT INTO account (id, name, email) VALUES ($1, 'Matrix Golfer', $2)`;
  await query('auth', sql, [id, somebody()]);
  return id;
}

/** What admins do with the accounts of others, and who may. */
export const ADMIN_ROWS: Row[] = [
  fixed(`GET ${auth}/accounts`, ADMIN),
  toSubject(`GET ${auth}/accounts/:userId`),
  toSubject(`PUT ${auth}/accounts/:userId/roles`, { roles: ['golfer', 'coach'] }),
  toSubject(`DELETE ${auth}/accounts/:userId/sessions`),
  toSubject(`POST ${auth}/accounts/:userId/totp-resets`, { evidence: 'photo_id' }),
  // Reinstated at once, since what comes behind is done to the same member.
  toSubject(`POST ${auth}/accounts/:userId/suspensions`, { reason: 'matrix' }),
  toSubject(`POST ${auth}/accounts/:userId/reinstatements`, { reason: 'matrix' }),
  toSubject(`POST ${auth}/accounts/:userId/unlocks`, { reason: 'matrix' }),
  toSubject(`POST ${auth}/accounts/:userId/api-key-revocations`, { reason: 'matrix' }),
  toSubject(`POST ${auth}/accounts/:userId/identity-removals`, { reason: 'matrix' }),
  {
    route: `POST ${auth}/accounts/:userId/email-mendings`,
    allow: ADMIN,
    target: ({ subject }) => ({
      path: `${auth}/accounts/${subject.userId}/email-mendings`,
      body: { email: somebody(), evidence: 'photo_id', reason: 'matrix' },
    }),
  },
  {
    route: `POST ${auth}/accounts/:userId/erasures`,
    allow: ADMIN,
    target: async () => ({
      path: `${auth}/accounts/${await newAccount()}/erasures`,
      body: { reason: 'matrix' },
    }),
  },
  fixed(`GET ${auth}/audit`, ADMIN),
  {
    route: `GET ${auth}/audit/export`,
    allow: ADMIN,
    target: () => ({ path: `${auth}/audit/export?format=csv` }),
  },
];
