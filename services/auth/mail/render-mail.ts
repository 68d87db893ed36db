import type { MailText } from './mail-texts.ts';

export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

const SIGNATURE = 'Your club, with GolfRoundPro';
const BUTTON =
  'display:inline-block;padding:12px 20px;border-radius:6px;background:#14532d;color:#ffffff;' +
  'text-decoration:none';

/** Makes the two bodies of a mail: plain text, and HTML that says the same. */
export function renderMail({ subject, paragraphs, button }: MailText): RenderedMail {
  const [first = '', ...others] = paragraphs;
  const link = button ? [`${button.label}: ${button.url}`] : [];
  const text = ['Hello,', first, ...link, ...others, SIGNATURE].join('\n\n');
  const htmlLink = button
    ? [`<a style="${BUTTON}" href="${escape(button.url)}">${escape(button.label)}</a>`]
    : [];
  const parts = ['Hello,', first].map(escape);
  const rest = [...others, SIGNATURE].map(escape);
  const html = [...parts, ...htmlLink, ...rest].map((part) => `<p>${part}</p>`).join('\n');
  return { subject, text: `${text}\n`, html: page(subject, html) };
}

function page(title: string, body: string): string {
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escape(title)}</title>` +
    `</head><body style="font:16px/1.5 sans-serif;color:#1c1917">\n${body}\n</body></html>\n`
  );
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
