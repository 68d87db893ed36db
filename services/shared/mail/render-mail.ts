import { html, type Html } from '../http/html.ts';
import type { MailText } from './mail-text.ts';

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
    ? [html`<a style="${BUTTON}" href="${button.url}">${button.label}</a>`]
    : [];
  const parts = ['Hello,', first, ...htmlLink, ...others, SIGNATURE];
  return { subject, text: `${text}\n`, html: page(subject, parts).text };
}

function page(title: string, parts: (string | Html)[]): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
      </head>
      <body style="font:16px/1.5 sans-serif;color:#1c1917">
        ${parts.map((part) => html`<p>${part}</p>`)}
      </body>
    </html> `;
}
