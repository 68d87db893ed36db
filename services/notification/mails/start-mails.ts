import { allEnded } from '@golfroundpro/shared/batches/all-ended.ts';
import type { Leader } from '@golfroundpro/shared/db/leader.ts';
import { startMailLeader } from '@golfroundpro/shared/mail/start-mail-leader.ts';
import type { MailParts } from './mail-parts.ts';
import { countWaiting, readDue } from './mail-rows.ts';
import { makeNoteSent } from './note-sent.ts';
import { readDueRepeats } from './repeat-rows.ts';
import { sendMail } from './send-mail.ts';
import { sendRepeats } from './send-repeats.ts';

/** As many as go in one question to identity (identity.ts, ask-addresses.ts). */
const MOST = { confirmations: 200, repeats: 20 };

/** Sends the mails that wait, side by side, each kind with a share of its own; one instance does it for all. */
export function startMails(options: Omit<MailParts, 'noteSent'>): Leader {
  const { pool, postOffice, metrics, logger, now } = options;
  const parts = { ...options, noteSent: makeNoteSent(options) };
  return startMailLeader({
    ...{ pool, postOffice, logger },
    sendDue: async (client, signal) => {
      const mails = await readDue(client, now(), MOST.confirmations);
      const repeats = await readDueRepeats(client, now(), MOST.repeats);
      const sent = mails.map((mail) => sendMail(parts, mail, signal));
      try {
        await allEnded([...sent, sendRepeats(parts, repeats, signal)]);
      } finally {
        metrics.mailsWaiting.set(await countWaiting(client));
      }
      return mails.length === MOST.confirmations || repeats.length === MOST.repeats;
    },
  });
}
