/** What a mail says; render-mail.ts makes text and HTML of it. */
export interface MailText {
  subject: string;
  paragraphs: string[];
  /** Stands between the first paragraph and the others. */
  button?: { label: string; url: string };
}
