import type { Pool } from 'pg';
import { allEnded } from '@golfroundpro/shared/batches/all-ended.ts';
import type { Leader } from '@golfroundpro/shared/db/leader.ts';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import { nextAttemptAt } from '@golfroundpro/shared/mail/next-attempt.ts';
import { MailRefused, type PostOffice } from '@golfroundpro/shared/mail/post-office.ts';
import { startMailLeader } from '@golfroundpro/shared/mail/start-mail-leader.ts';
import type { AuthMetrics } from '../auth-metrics.ts';
import {
  countWaitingMails,
  giveUpMail,
  noteSent,
  postponeMail,
  readDueMails,
  removeMail,
  type QueuedMail,
} from './mail-jobs.ts';
import { makeMail, type LinkSettings, type ReadyMail } from './make-mail.ts';

export interface MailOptions extends LinkSettings {
  pool: Pool;
  postOffice: PostOffice;
  metrics: AuthMetrics;
  logger: Logger;
  now: () => Date;
}

const AT_ONCE = 20;

/**
 * Sends the queued mails, in order; one instance does it for all. A crash may send one twice, with
 * the same Message-ID, and loses none.
 */
export function startMail(options: MailOptions): Leader {
  return startMailLeader({
    ...options,
    sendDue: async (client, signal) => {
      const jobs = await readDueMails(client, options.now(), AT_ONCE);
      await sendAll(jobs, options, signal);
      options.metrics.mailsWaiting.set(await countWaitingMails(client));
      return jobs.length === AT_ONCE;
    },
  });
}

/** Makes one after the other, since each counts for the next; then sends them side by side. */
async function sendAll(
  jobs: QueuedMail[],
  options: MailOptions,
  signal: AbortSignal,
): Promise<void> {
  const { pool, metrics, now } = options;
  const sends: (() => Promise<void>)[] = [];
  for (const job of jobs) {
    const mail = await makeMail(pool, job, options, now());
    if (typeof mail === 'string') {
      metrics.mailsDropped.inc({ method: job.kind, status: mail });
      await removeMail(pool, job.id);
    } else sends.push(() => sendOne(job, mail, options, signal));
  }
  await allEnded(sends.map((send) => send()));
}

async function sendOne(
  job: QueuedMail,
  mail: ReadyMail,
  options: MailOptions,
  signal: AbortSignal,
): Promise<void> {
  const { pool, postOffice, publicUrl, metrics, logger, now } = options;
  const messageId = `<${job.id}@${new URL(publicUrl).hostname}>`;
  try {
    await postOffice.send(mail, messageId, signal);
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    if (!signal.aborted) await keep(job, error, options);
    return;
  }
  await noteSent(pool, { id: job.id, userId: mail.userId, to: mail.to, at: now() });
  metrics.mailsSent.inc({ method: job.kind, status: 'accepted' });
  logger.info({ mail: job.id, kind: job.kind, userId: job.userId }, 'mail sent');
}

/** Keeps a mail that was not accepted: for another attempt, or to be looked at. */
async function keep(
  { id, kind, userId, createdAt, attempts }: QueuedMail,
  { message, isPermanent }: MailRefused,
  { pool, metrics, logger, now }: MailOptions,
): Promise<void> {
  const at = now();
  const told = { mail: id, kind, userId, reason: message };
  const nextAt = isPermanent ? undefined : nextAttemptAt({ createdAt, attempts }, at);
  if (nextAt) {
    await postponeMail(pool, id, message, nextAt);
    logger.warn(told, 'mail waits: it was not accepted');
    return;
  }
  // An address that belongs to nobody any more is not kept.
  await (kind === 'erased' ? removeMail(pool, id) : giveUpMail(pool, id, message, at));
  const failure_reason = isPermanent ? 'refused' : 'too_old';
  metrics.mailsFailed.inc({ method: kind, failure_reason });
  logger.error(told, 'mail given up');
}
