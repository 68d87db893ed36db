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
  n: Type.Integer({ description: 'Which of their confirmation mails, from 1' }),
  status: Type.Enum(['waiting', 'sent', 'refused', 'not_needed']),
  reason: OrNull(Type.String({ description: 'What the mail server said' })),
  createdAt: Time,
  settledAt: OrNull(Time),
});

const RECIPIENT = 'SELECT name, email FROM registrant WHERE user_id = $1 AND email IS NOT NULL';
const MAILS = `
  SELECT id, n, status, reason, created_at AS "createdAt", settled_at AS "settledAt" FROM mail
  WHERE user_id = $1 AND id > $2 ORDER BY id LIMIT $3`;

/** GET /internal/own-data: to which address the caller is mailed, and what was. */
export const ownData = ({ pool }: NotificationContext) =>
  ownDataRoute({
    permission: 'mails:own',
    told: Type.Object({ recipient: OrNull(Recipient), confirmationMails: Type.Array(MailRow) }),
    of: (userId) => ({
      recipient: async () => ((await pool.query(RECIPIENT, [userId])).rows[0] as object) ?? null,
      confirmationMails: readPages(pool, MAILS, userId),
    }),
  });
