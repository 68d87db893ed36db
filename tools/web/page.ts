import type { ServerResponse } from 'node:http';
import { html, type Html } from '@golfroundpro/shared/http/html.ts';

/** A page of a tool: plain HTML, no script, one style sheet. */
export interface Page {
  title: string;
  body: Html;
  status?: number;
  /** Other origins to which an answer to its forms may lead. */
  formTargets?: string[];
}

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 46rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.4rem; }
h2 { font-size: 1.1rem; }
ul { list-style: none; padding: 0; }
li { padding: 0.6rem 0; border-top: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
dt { font-weight: 600; }
dd { margin: 0 0 0.4rem; }
pre { white-space: pre-wrap; font: inherit; }
iframe { width: 100%; height: 60vh; border: 1px solid currentColor; background: #fff; }
button, input { font: inherit; padding: 0.6rem; border-radius: 0.4rem; border: 1px solid currentColor; }
button { width: 100%; cursor: pointer; text-align: start; }
input { box-sizing: border-box; }
input[type='text'], input[type='email'] { width: 100%; }
label { display: block; margin: 0.6rem 0; }
`;

const SAFE = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Answers with a page that runs nothing and takes nothing from elsewhere. */
export function sendPage(res: ServerResponse, page: Page): void {
  const { title, body, status = 200, formTargets = [] } = page;
  const policy = [
    "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'",
    `form-action ${["'self'", ...formTargets].join(' ')}; frame-ancestors 'none'`,
  ];
  const headers = { 'content-type': 'text/html; charset=utf-8', ...SAFE };
  res.writeHead(status, { ...headers, 'content-security-policy': policy.join('; ') });
  res.end(
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title}</title>
          <link rel="stylesheet" href="/style.css" />
        </head>
        <body>
          <main>${body}</main>
        </body>
      </html>`.text,
  );
}

/** Answers with the style sheet of every page, at /style.css. */
export function sendStyle(res: ServerResponse): void {
  res.writeHead(200, { 'content-type': 'text/css; charset=utf-8', ...SAFE }).end(STYLE);
}

/** Answers with JSON. */
export function sendJson(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, { 'content-type': 'application/json', ...SAFE });
  res.end(JSON.stringify(body));
}
