import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { html } from '@golfroundpro/shared/http/html.ts';
import { sendJson, sendPage, sendStyle } from '../web/page.ts';
import type { MailBox } from './mail-box.ts';
import { sendFrame, sendList, sendMail } from './mail-pages.ts';

const LIMIT = 50;

/** The page over the mails, and the same as JSON: GET /mails, GET /mails/:id, DELETE /mails. */
export function makeMailServer(box: MailBox): Server {
  return createServer((req, res) => {
    answer(box, req, res).catch((error: unknown) => {
      console.error(error);
      if (!res.headersSent) sendJson(res, 500, { title: 'Something went wrong' });
    });
  });
}

async function answer(box: MailBox, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const url = new URL(req.url ?? '/', 'http://localhost');
  // A name of another site that was pointed at this machine could read the mails otherwise.
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(req.headers.host ?? '')) {
    sendJson(res, 403, { title: 'Only as localhost' });
  } else if (req.method === 'DELETE' && url.pathname === '/mails') {
    await box.clear();
    res.writeHead(204).end();
  } else if (req.method === 'GET') {
    read(box, url, res);
  } else {
    sendJson(res, 405, { title: 'This method is not allowed here' });
  }
}

function read(box: MailBox, { pathname, searchParams }: URL, res: ServerResponse): void {
  const to = searchParams.get('to') || undefined;
  const limit = Math.max(1, Number(searchParams.get('limit')) || LIMIT);
  if (pathname === '/health') return sendJson(res, 200, { status: 'ok' });
  if (pathname === '/style.css') return sendStyle(res);
  if (pathname === '/') return sendList(res, box.list({ to }), to);
  if (pathname === '/mails') return sendJson(res, 200, { items: box.list({ to, limit }) });
  const [, id = '', part] = /^\/mails\/([\w-]+)(?:\/(page|html))?$/.exec(pathname) ?? [];
  const mail = box.get(id);
  if (!mail) {
    const body = html`<h1>There is nothing here</h1>
      <p><a href="/">All mail</a></p>`;
    return sendPage(res, { title: 'Nothing', body, status: 404 });
  }
  if (part === 'page') return sendMail(res, mail);
  if (part === 'html') return sendFrame(res, mail);
  return sendJson(res, 200, mail);
}
