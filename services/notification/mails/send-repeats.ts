import { allEnded } from '@golfroundpro/shared/batches/all-ended.ts';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import type { MailRefused } from '@golfroundpro/shared/mail/post-office.ts';
import { renderMail } from '@golfroundpro/shared/mail/render-mail.ts';
import { askAddresses, type Address } from './ask-addresses.ts';
import type { MailParts } from './mail-parts.ts';
import { addNext, settleMail } from './mail-rows.ts';
import type { WaitingRepeat } from './repeat-rows.ts';
import { repeatedText } from './repeated-text.ts';
import { waitLonger } from './wait-longer.ts';

/** Of the kinds of mails, in the metrics. */
const KIND = { method: 'repeated' };

/**
 * Sends mails that tell of a repeated registration, side by side. Nobody else is told of them: they are no step of a
 * registration. Rejects where PostgreSQL is away, once all have ended.
 */
export async function sendRepeats(
  parts: MailParts,
  mails: WaitingRepeat[],
  signal: AbortSignal,
): Promise<void> {
  if (mails.length === 0) return;
  const userIds = [...new Set(mails.map(({ userId }) => userId))];
  const asked = await askAddresses(parts.auth, userIds).catch(String);
  const sent = mails.map((mail) =>
    typeof asked === 'string'
      ? askLater(parts, mail, asked)
      : sendRepeat(parts, mail, asked.get(mail.userId), signal),
  );
  await allEnded(sent);
}

async function askLater(parts: MailParts, mail: WaitingRepeat, reason: string): Promise<void> {
  if (!(await waitLonger(parts, mail, reason))) await drop(parts, mail.id, 'too_old');
}

async function sendRepeat(
  parts: MailParts,
  mail: WaitingRepeat,
  address: Address | undefined,
  signal: AbortSignal,
): Promise<void> {
  // Who registered a moment ago has none yet: the mail that asks them to confirm is on its way.
  if (!address) return drop(parts, mail.id, 'no_account');
  if (address.isUnconfirmed) return confirmInstead(parts, mail);
  const { publicUrl, postOffice, pool, metrics, logger, now } = parts;
  const { id, userId, day } = mail;
  const messageId = `<repeated.${userId}.${day}@${new URL(publicUrl).hostname}>`;
  const text = renderMail(repeatedText(day, parts));
  try {
    await postOffice.send({ to: address.email, ...text }, messageId, signal);
  } catch (error) {
    if (signal.aborted) return;
    const { isPermanent, message: reason } = error as MailRefused;
    if (!isPermanent && (await waitLonger(parts, mail, reason))) return;
    await settleMail(pool, id, { status: 'refused', reason, at: now() });
    metrics.mailsFailed.inc({ ...KIND, failure_reason: 'refused' });
    return;
  }
  await settleMail(pool, id, { status: 'sent', at: now() });
  metrics.mailsSent.inc({ ...KIND, status: 'accepted' });
  logger.info({ mail: id, userId, day }, 'told of a repeated registration');
}

/** Whoever has not confirmed gets that mail once more, within its limits: it is what they look for. */
async function confirmInstead(
  { pool, metrics, now }: MailParts,
  { id, userId }: WaitingRepeat,
): Promise<void> {
  const at = now();
  await inTransaction(pool, async (tx) => {
    const ended = { status: 'not_needed', reason: 'unconfirmed', at } as const;
    if (await settleMail(tx, id, ended)) await addNext(tx, { userId }, at);
  });
  metrics.mailsDropped.inc({ ...KIND, status: 'unconfirmed' });
}

async function drop({ pool, metrics, now }: MailParts, id: string, reason: string): Promise<void> {
  await settleMail(pool, id, { status: 'not_needed', reason, at: now() });
  metrics.mailsDropped.inc({ ...KIND, status: reason });
}
