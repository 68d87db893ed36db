import { randomUUID } from 'node:crypto';
import { query } from '../../../tests/stack.ts';
import { ADMIN, EVERYONE, fixed, type Row } from '../../../tests/access-matrix/row.ts';
import type { World } from '../../../tests/access-matrix/world.ts';

const auth = '/api/v1/auth';

const newRecovery = async ({ subject }: World): Promise<string> => {
  const id = randomUUID();
  await query('auth', 'DELETE FROM recovery WHERE user_id = $1', [subject.userId]);
  await query(
    'auth',
    `INSERT INTO recovery (id, user_id, email, evidence, opened_by, opened_at, ready_at, expires_at)
     VALUES ($1::uuid, $2, ($1::uuid)::text, 'photo_id', $1, now(), now() + interval '1 day',
       now() + interval '2 days')`,
    [id, subject.userId],
  );
  return id;
};

/** Something done to a recovery of another member. */
const toRecovery = (route: string): Row => ({
  route,
  allow: ADMIN,
  target: async (world) => ({
    path: route.split(' ')[1]!.replace(':recoveryId', await newRecovery(world)),
  }),
});

/** Who may call the routes of recoveries. */
export const RECOVERY_ROWS: Row[] = [
  {
    route: `POST ${auth}/accounts/:userId/recoveries`,
    allow: ADMIN,
    target: ({ subject }) => ({
      path: `${auth}/accounts/${subject.userId}/recoveries`,
      body: { evidence: 'photo_id', email: `${randomUUID()}@club.example` },
    }),
  },
  fixed(`GET ${auth}/recoveries`, ADMIN),
  toRecovery(`POST ${auth}/recoveries/:recoveryId/approvals`),
  toRecovery(`DELETE ${auth}/recoveries/:recoveryId`),
  fixed(`POST ${auth}/stop-recovery`, { public: 410 }, { token: 'a'.repeat(43) }),
  fixed(`GET ${auth}/account/recovery`, EVERYONE),
  fixed(`DELETE ${auth}/account/recovery`, EVERYONE),
];
