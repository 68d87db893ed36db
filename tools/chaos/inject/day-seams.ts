import type { Seam } from './seams.ts';

/** The same for a membership day; what relays, transactions and consumers pass is among the others. */
export const DAY_SEAMS: Record<string, Seam> = {
  intake: {
    file: 'services/onboarder/registrations/write-batch.ts',
    function: 'writeBatch',
    moments: {
      before: 'intake: before the SQL',
      during: 'intake: amid the SQL',
      after: 'intake: after the SQL, before COMMIT',
    },
  },
  offer: {
    file: 'services/onboarder/places/offer-next.ts',
    function: 'offerNext',
    moments: { after: 'offers: the next is offered a place, before COMMIT' },
  },
  books: {
    file: 'services/member/people/register-people.ts',
    function: 'registerPeople',
    moments: { after: 'member: they are in the books, before COMMIT' },
  },
  standing: {
    file: 'services/member/people/settle-standing.ts',
    function: 'settleStanding',
    moments: { after: 'member: where they stand is settled, before COMMIT' },
  },
  prepare: {
    file: 'services/notification/mails/prepare.ts',
    function: 'prepare',
    moments: { after: 'notification: identity gave the link, before the mail is put down' },
  },
  mailed: {
    file: 'services/notification/mails/send-mail.ts',
    function: 'tellSent',
    moments: { before: 'notification: the server has the mail, before that is noted' },
  },
  bulk: {
    file: 'services/shared/events/take-bulk.ts',
    function: 'takeBulk',
    moments: { after: 'consumer: a bulk is applied, before the ack' },
  },
};
