import { once } from 'node:events';
import { json } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { MailBox } from './mail-box.ts';
import { makeMailServer } from './mail-server.ts';
import { makeSmtpServer, type SmtpLogin } from './smtp.ts';

// node tools/mail-sink/main.ts --smtp <port> --http <port> --directory <path>, and the login as
// JSON on stdin: { "user", "password" }.
const { values } = parseArgs({
  options: {
    smtp: { type: 'string', default: '1025' },
    http: { type: 'string', default: '8025' },
    directory: { type: 'string', default: '.local/mail' },
  },
});
const LOOPBACK = '127.0.0.1';
const login = (await json(process.stdin)) as SmtpLogin;
const box = await MailBox.open(values.directory);

const smtp = makeSmtpServer(login, async (recipients, body) => {
  const { id } = await box.add(recipients, body);
  // Without the address: a log names nobody.
  console.log(`kept ${id}`);
});
// A client that breaks off is its own affair; it is told to whoever reads the log.
smtp.on('error', (error: Error) => console.error(`smtp: ${error.message}`));
await once(smtp.listen(Number(values.smtp), LOOPBACK), 'listening');

const http = makeMailServer(box).listen(Number(values.http), LOOPBACK);
await once(http, 'listening');
console.log(
  `mail is taken at ${LOOPBACK}:${values.smtp}, shown at http://localhost:${values.http}`,
);

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    http.close().closeAllConnections();
    smtp.close(() => process.exit(0));
  });
}
