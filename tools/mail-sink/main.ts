import { json } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { endingSignal } from '../console/ending-signal.ts';
import { runMailSink } from './run-mail-sink.ts';
import type { SmtpLogin } from './smtp.ts';

// node tools/mail-sink/main.ts --smtp <port> --http <port> --directory <path>, and the logins as
// JSON on stdin: [{ "user", "password" }].
const { values } = parseArgs({
  options: {
    smtp: { type: 'string', default: '1025' },
    http: { type: 'string', default: '8025' },
    directory: { type: 'string', default: '.local/mail' },
  },
});
const { smtp, http, directory } = values;
const from = (await json(process.stdin)) as SmtpLogin[];
const ports = { smtpPort: Number(smtp), httpPort: Number(http) };
await runMailSink({ host: '127.0.0.1', ...ports, directory, from }, endingSignal());
