import { Readable } from 'node:stream';
import type { Request } from 'express';
import { html, type Html } from './html.ts';
import type { Answer } from './route.ts';

export type PlainLanguage = 'en' | 'th';

export interface PlainPage {
  language: PlainLanguage;
  title: string;
  body: Html;
  status?: number;
  /** After how long a browser asks for it again by itself. */
  refreshSeconds?: number;
}

/** The language of a page for this caller, as their browser asks for it. */
export function plainLanguage(request: Request): PlainLanguage {
  return request.acceptsLanguages(['en', 'th']) === 'th' ? 'th' : 'en';
}

/** Answers with a page that needs no script: plain HTML, with the style sheet that the gateway has beside the page. */
export function plainPage({
  language,
  title,
  body,
  status = 200,
  refreshSeconds,
}: PlainPage): Answer {
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        ${refreshSeconds === undefined ? '' : html`<meta http-equiv="refresh" content="${refreshSeconds}" />`}
        <title>${title} · GolfRoundPro</title>
        <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
        <link rel="stylesheet" href="/plain.css" />
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`;
  return {
    status,
    stream: Readable.from([page.text]),
    // Its address can be a secret.
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
      'content-language': language,
    },
  };
}
