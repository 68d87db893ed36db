import { startLeader, type Leader } from '@golfroundpro/shared/db/leader.ts';
import type { MailParts } from './mail-parts.ts';
import { countWaiting, readDue } from './mail-rows.ts';
import { sendMail } from './send-mail.ts';

const BATCH = 20;
const POLL_MS = 1000;
const FAULT_PAUSE_MS = 1000;
/** Mails that are on their way may arrive; one that hangs is sent again by the next instance. */
const LAST_MAILS_MS = 1000;

/** Sends the mails that wait, side by side; one instance does it for all. */
export function startMails(parts: MailParts): Leader {
  const { pool, postOffice, metrics, logger, now } = parts;
  const stopping = new AbortController();
  const leader = startLeader({
    pool,
    name: 'mail',
    work: async (client) => {
      const mails = await readDue(client, now(), BATCH);
      const sent = mails.map((mail) => sendMail(parts, mail, stopping.signal));
      const fault = (await Promise.allSettled(sent)).find(({ status }) => status === 'rejected');
      metrics.mailsWaiting.set(await countWaiting(client));
      if (fault?.status === 'rejected') throw fault.reason;
      return mails.length === BATCH;
    },
    onFault: (error) => logger.warn({ err: error }, 'mail waits: the database is away'),
    pollMs: POLL_MS,
    faultPauseMs: FAULT_PAUSE_MS,
  });
  return {
    wake: leader.wake,
    stop: async () => {
      const timer = setTimeout(() => stopping.abort(), LAST_MAILS_MS);
      await leader.stop();
      clearTimeout(timer);
      postOffice.close();
    },
  };
}
