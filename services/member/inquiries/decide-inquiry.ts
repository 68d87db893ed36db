import type { Answer } from '@golfroundpro/shared/http/route.ts';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { MemberContext } from '../context.ts';
import { INQUIRY_COLUMNS, type InquiryState } from './inquiry-view.ts';
import { tellInquiry } from './tell-inquiry.ts';

const LOCK = 'SELECT user_id AS "userId", state FROM inquiry WHERE id = $1 FOR UPDATE';
const WRITE = {
  answered: `UPDATE inquiry SET state = 'answered', answer = $2, answered_by = $3, answered_at = $4
    WHERE id = $1 RETURNING ${INQUIRY_COLUMNS}`,
  closed: `UPDATE inquiry SET state = 'closed', closed_at = $2
    WHERE id = $1 RETURNING ${INQUIRY_COLUMNS}`,
};

/**
 * Answers or closes an inquiry; an answer can be mended until it is closed.
 * @throws AppError not_found, inquiry_closed
 */
export async function decideInquiry(
  { pool, relay }: MemberContext,
  inquiryId: string,
  to:
    { state: 'answered'; text: string; actorId: string; at: Date } | { state: 'closed'; at: Date },
): Promise<Answer> {
  const body = await inTransaction(pool, async (tx) => {
    const { rows } = await tx.query<{ userId: string; state: InquiryState }>(LOCK, [inquiryId]);
    const inquiry = rows[0];
    if (!inquiry) throw new AppError('not_found');
    if (inquiry.state === 'closed') throw new AppError('inquiry_closed');
    const values = to.state === 'closed' ? [to.at] : [to.text, to.actorId, to.at];
    const written = await tx.query<object>(WRITE[to.state], [inquiryId, ...values]);
    await tellInquiry(tx, { inquiryId, userId: inquiry.userId, state: to.state });
    return written.rows[0];
  });
  relay.wake();
  return { status: 200, body };
}
