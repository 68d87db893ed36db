import type { Email } from 'postal-mime';

export { startMailServer, type MailServer } from '@golfroundpro/shared/testing/mail-server.ts';

/** Subjects, to tell mails apart. */
export const RESET = 'Choose a new password';
export const NOTICE = 'Something changed in your account';
export const NEW_LOGIN = 'A new login to your account';

/** The token in the link of a mail. */
export function tokenIn(mail: Email): string {
  return /#token=([\w-]{43})\n/.exec(mail.text ?? '')![1]!;
}
