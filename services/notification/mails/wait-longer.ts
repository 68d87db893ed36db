import { nextAttemptAt } from '@golfroundpro/shared/mail/next-attempt.ts';
import type { MailParts } from './mail-parts.ts';
import { postponeMail } from './mail-rows.ts';

/** A mail that could not be sent, and since when it is tried. */
export interface FailedMail {
  id: string;
  userId: string;
  attempts: number;
  createdAt: Date;
}

/** Keeps a mail for another attempt. False: it is a day old. */
export async function waitLonger(
  { pool, logger, now }: Pick<MailParts, 'pool' | 'logger' | 'now'>,
  { id, userId, createdAt, attempts }: FailedMail,
  reason: string,
): Promise<boolean> {
  const nextAt = nextAttemptAt({ createdAt, attempts }, now());
  if (!nextAt) return false;
  await postponeMail(pool, id, { reason, nextAt });
  logger.warn({ mail: id, userId, reason }, 'mail waits: it cannot be sent now');
  return true;
}
