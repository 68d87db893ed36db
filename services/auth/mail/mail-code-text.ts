import { durationWords } from '@golfroundpro/shared/domain/duration-words.ts';
import type { MailText } from '@golfroundpro/shared/mail/mail-text.ts';

/** A mail with a code that logs in. No link: it is typed where it was asked for, and nowhere else. */
export function mailCodeMail(code: string, seconds: number): MailText {
  return {
    subject: 'Your code to log in',
    paragraphs: [
      `Your code is ${code}. Type it on the page where you asked for it.`,
      `It works there alone, for ${durationWords(seconds)} after you asked, once.`,
      'Nobody of the club will ever ask you for it. If it was not you who asked, do nothing: without the page where it was asked for it is worth nothing.',
    ],
  };
}
