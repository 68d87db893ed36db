import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { sendJson, sendStyle } from '../web/page.ts';
import { loadKey } from './load-key.ts';
import { showLogin, takeLogin } from './login-page.ts';
import { makeProvider } from './make-provider.ts';
import { People } from './people.ts';

// node tools/identity-provider/main.ts --port <port> --client <id> --redirect <uri> --directory <path>,
// and the client's secret as JSON on stdin: { "clientSecret" }.
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8026' },
    client: { type: 'string', default: 'golfroundpro' },
    redirect: {
      type: 'string',
      default: 'http://localhost:8080/api/v1/auth/oidc/callback',
    },
    directory: { type: 'string', default: '.local/identity-provider' },
  },
});
const { clientSecret } = (await json(process.stdin)) as { clientSecret: string };
const people = new People();
const provider = makeProvider(
  {
    issuer: `http://localhost:${values.port}`,
    clientId: values.client,
    clientSecret,
    redirectUri: values.redirect,
    key: await loadKey(values.directory),
  },
  people,
);
const handle = provider.callback();

const server = createServer((req, res) => {
  answer(req, res).catch((error: unknown) => {
    // A login that ended in the meantime, most often.
    console.error(String(error));
    if (!res.headersSent) sendJson(res, 400, { title: String(error) });
  });
});
await once(server.listen(Number(values.port), '127.0.0.1'), 'listening');
console.log(`http://localhost:${values.port} knows ${people.listed.length} people`);

async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
  if (req.url === '/style.css') sendStyle(res);
  else if (!req.url?.startsWith('/interaction/')) await handle(req, res);
  else if (req.method === 'POST') await takeLogin(provider, people, req, res);
  else await showLogin(provider, people, req, res);
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    server.close(() => process.exit(0)).closeAllConnections();
  });
}
