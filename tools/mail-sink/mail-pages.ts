import { hash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { html, type Html } from '@golfroundpro/shared/http/html.ts';
import { sendPage } from '../web/page.ts';
import type { Mail } from './read-mail.ts';

const HEAD = /<head[^>]*>/i;
const NEW_TAB = '<base target="_blank">';

/** The list of mails; each leads to its own page. */
export function sendList(res: ServerResponse, mails: Mail[], to: string | undefined): void {
  const title = to ? `Mail to ${to}` : 'Mail of this stack';
  sendPage(res, {
    title,
    body: html`<h1>${title}</h1>
      <p>It is kept here and sent to nobody. Reload to see what came since.</p>
      ${to ? html`<p><a href="/">All mail</a></p>` : ''}
      <ul>
        ${mails.map(entryOf)}
      </ul>
      ${mails.length === 0 ? html`<p>There is none yet.</p>` : ''}`,
  });
}

function entryOf({ id, to, subject, date }: Mail): Html {
  return html`<li>
    <a href="/mails/${id}/page">${subject || '(no subject)'}</a><br />
    to ${to.join(', ')}, <time datetime="${date}">${readable(date)}</time>
  </li>`;
}

/** One mail: who, when, its links, its HTML in a frame that can do nothing but open links, its text. */
export function sendMail(
  res: ServerResponse,
  { id, from, to, subject, date, ...mail }: Mail,
): void {
  sendPage(res, {
    title: subject,
    body: html`<p><a href="/">All mail</a></p>
      <h1>${subject}</h1>
      <dl>
        <dt>From</dt>
        <dd>${from}</dd>
        <dt>To</dt>
        <dd>${to.map((one) => html`<a href="/?to=${encodeURIComponent(one)}">${one}</a> `)}</dd>
        <dt>Came</dt>
        <dd><time datetime="${date}">${readable(date)}</time></dd>
        <dt>Links</dt>
        <dd>${mail.links.map((link) => html`<a href="${link}">${link}</a><br />`)}</dd>
      </dl>
      ${mail.html === null ? '' : frameOf(id)}
      <h2>Text</h2>
      <pre>${mail.text}</pre>`,
  });
}

function frameOf(id: string): Html {
  return html`<h2>As a mail program shows it</h2>
    <iframe
      title="The mail"
      src="/mails/${id}/html"
      sandbox="allow-popups allow-popups-to-escape-sandbox"
    ></iframe>`;
}

/** What the frame shows: no script, no picture from elsewhere, only the styles that the mail has. */
export function sendFrame(res: ServerResponse, mail: Mail): void {
  const content = mail.html ?? '';
  const policy = [
    "default-src 'none'; img-src data:; form-action 'none'; frame-ancestors 'self'",
    `style-src 'unsafe-hashes' ${styleHashes(content).join(' ')}`,
    'sandbox allow-popups allow-popups-to-escape-sandbox',
  ];
  res.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'content-security-policy': policy.join('; '),
  });
  const isDocument = HEAD.test(content);
  res.end(isDocument ? content.replace(HEAD, `$&${NEW_TAB}`) : NEW_TAB + content);
}

/** The hashes with which a policy allows exactly these styles, in elements and in attributes. */
function styleHashes(content: string): string[] {
  const elements = [...content.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gi)];
  const attributes = [...content.matchAll(/\sstyle="([^"]*)"/gi)];
  return [...elements, ...attributes].map(
    ([, style]) => `'sha256-${hash('sha256', style ?? '', 'base64')}'`,
  );
}

function readable(date: string): string {
  return `${date.slice(0, 10)} ${date.slice(11, 19)} UTC`;
}
