import { Type } from 'typebox';
import { OrNull } from '@golfroundpro/shared/http/schemas.ts';
import { ownDataRoute } from '@golfroundpro/shared/own-data/own-data-route.ts';
import { readPages } from '@golfroundpro/shared/own-data/read-pages.ts';
import type { NotificationContext } from '../context.ts';

const Id = Type.String({ format: 'uuid' });
const Time = Type.String({ format: 'date-time' });
const Recipient = Type.Object({ name: Type.String(), email: Type.String() });
const MailRow = Type.Object({
  id: Id,
  kind: Type.Enum(['confirmation', 'repeated'], {
    description: 'Asks to confirm, or tells that somebody registered with their e-mail',
  }),
  n: OrNull(Type.Integer({ description: 'Which of their confirmation mails, from 1' })),
  day: OrNull(Type.String({ format: 'date', description: 'Of what a repeated one tells' })),
  status: Type.Enum(['waiting', 'sent', 'refused', 'not_needed']),
  reason: OrNull(Type.String({ description: 'What the mail server said, or why nobody got it' })),
  createdAt: Time,
  settledAt: OrNull(Time),
});

const RECIPIENT = 'SELECT name, email FROM registrant WHERE user_id = $1 AND email IS NOT NULL';
const MAILS = `
  SELECT id, kind, n, day::text, status, reason, created_at AS "createdAt", settled_at AS "settledAt" FROM mail
  WHERE user_id = $1 AND id > $2 ORDER BY id LIMIT $3`;

/** GET /internal/own-data: to which address the caller is mailed, and what was. */
export const ownData = ({ pool }: NotificationContext) =>
  ownDataRoute({
    permission: 'mails:own',
    told: Type.Object({ recipient: OrNull(Recipient), mails: Type.Array(MailRow) }),
    of: (userId) => ({
      recipient: async () => ((await pool.query(RECIPIENT, [userId])).rows[0] as object) ?? null,
      mails: readPages(pool, MAILS, userId),
    }),
  });
