import type { Leader } from '@golfroundpro/shared/db/leader.ts';
import { startMailLeader } from '@golfroundpro/shared/mail/start-mail-leader.ts';
import type { MailParts } from './mail-parts.ts';
import { countWaiting, readDue } from './mail-rows.ts';
import { readDueRepeats } from './repeat-rows.ts';
import { sendMail } from './send-mail.ts';
import { sendRepeats } from './send-repeats.ts';

/** Sends the mails that wait, side by side, those that ask to confirm first; one instance does it for all. */
export function startMails(parts: MailParts): Leader {
  const { pool, postOffice, metrics, logger, now } = parts;
  return startMailLeader({
    ...{ pool, postOffice, logger },
    sendDue: async (client, atMost, signal) => {
      const mails = await readDue(client, now(), atMost);
      const repeats = await readDueRepeats(client, now(), atMost - mails.length);
      const sent = mails.map((mail) => sendMail(parts, mail, signal));
      const all = [...sent, sendRepeats(parts, repeats, signal)];
      const fault = (await Promise.allSettled(all)).find(({ status }) => status === 'rejected');
      metrics.mailsWaiting.set(await countWaiting(client));
      if (fault?.status === 'rejected') throw fault.reason;
      return mails.length + repeats.length === atMost;
    },
  });
}
