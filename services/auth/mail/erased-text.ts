import type { MailText } from '@golfroundpro/shared/mail/mail-text.ts';

/** What the last mail to somebody says whose account an admin erased. */
export function erasedMail(at: Date): MailText {
  const [day] = at.toISOString().split('T');
  return {
    subject: 'Your account was erased',
    paragraphs: [
      `An admin of the club erased your account on ${day}, with all that was personal in it. This is the last mail to this address.`,
      'If you did not ask for it, write to the club.',
    ],
  };
}
