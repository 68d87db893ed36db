import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import { MailRefused } from '@golfroundpro/shared/mail/post-office.ts';
import { renderMail } from '@golfroundpro/shared/mail/render-mail.ts';
import { CONFIRMATION_BOUNCED } from '../events.ts';
import { confirmationText } from './confirmation-text.ts';
import type { MailParts } from './mail-parts.ts';
import { keepSealed, settleMail, type WaitingMail } from './mail-rows.ts';
import { openPrepared, prepare } from './prepare.ts';
import { waitLonger } from './wait-longer.ts';

/** Of the kinds of mails, in the metrics. */
const KIND = { method: 'confirmation' };

/**
 * Sends a mail. What goes into it is kept before, so that a crash sends the same again, with the same Message-ID; what
 * is told of it is written with its end. Rejects where PostgreSQL is away.
 */
export async function sendMail(
  parts: MailParts,
  mail: WaitingMail,
  signal: AbortSignal,
): Promise<void> {
  const sealed = mail.sealed ?? (await fill(parts, mail));
  if (sealed === undefined) return;
  const { publicUrl, postOffice, sealer } = parts;
  const { userId, email, n } = mail;
  const messageId = `<confirmation.${userId}.${n}@${new URL(publicUrl).hostname}>`;
  try {
    const text = confirmationText(openPrepared(sealer, userId, sealed), parts);
    await postOffice.send({ to: email, ...renderMail(text) }, messageId, signal);
  } catch (error) {
    if (signal.aborted) return;
    const reason = error instanceof MailRefused ? error.message : 'it cannot be made';
    const isPermanent = error instanceof MailRefused && error.isPermanent;
    if (!isPermanent && (await waitLonger(parts, mail, reason))) return;
    return refuse(parts, mail, { messageId, reason });
  }
  await tellSent(parts, mail, messageId);
}

/** Asks identity for what goes into the mail, and keeps it; undefined: none is needed, or not now. */
async function fill(parts: MailParts, mail: WaitingMail): Promise<string | undefined> {
  const { pool, metrics, now } = parts;
  const asked = await prepare(parts, mail).then(
    (sealed) => ({ sealed }),
    (error: unknown) => ({ error }),
  );
  if ('error' in asked) {
    if (!(await waitLonger(parts, mail, String(asked.error)))) {
      await settleMail(pool, mail.id, { status: 'not_needed', reason: 'too_old', at: now() });
    }
    return undefined;
  }
  if (asked.sealed === undefined) {
    await settleMail(pool, mail.id, { status: 'not_needed', at: now() });
    metrics.mailsDropped.inc({ ...KIND, status: 'not_needed' });
    return undefined;
  }
  await keepSealed(pool, mail.id, asked.sealed);
  return asked.sealed;
}

async function tellSent(
  { noteSent, metrics, logger, now }: MailParts,
  { id, userId, email, n }: WaitingMail,
  messageId: string,
): Promise<void> {
  await noteSent({ id, userId, email, messageId, at: now() });
  metrics.mailsSent.inc({ ...KIND, status: 'accepted' });
  logger.info({ mail: id, userId, n }, 'confirmation mail sent');
}

async function refuse(
  { pool, relay, metrics, logger, now }: MailParts,
  { id, userId }: WaitingMail,
  { messageId, reason }: { messageId: string; reason: string },
): Promise<void> {
  const data = { userId, messageId, reason };
  await inTransaction(pool, async (tx) => {
    if (!(await settleMail(tx, id, { status: 'refused', reason, at: now() }))) return;
    await appendEvents(tx, [{ type: CONFIRMATION_BOUNCED.type, aggregateId: userId, data }]);
  });
  relay.wake();
  metrics.mailsFailed.inc({ ...KIND, failure_reason: 'refused' });
  logger.error({ mail: id, userId, reason }, 'confirmation mail refused');
}
