import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readMails } from '../../mail-sink/read-mails.ts';
import { choosePorts, type Ports } from '../../stack/ports.ts';
import { startProcess, type TestProcess } from '../../test/start-process.ts';

const MAIN = 'tools/cluster/mail-sink/main.ts';

let directory: string;
let ports: Ports;
let sink: TestProcess;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'golfroundpro-mail-'));
  ports = await choosePorts({ smtp: 1025, 'mail-sink': 8025 }, {}, 'free');
  sink = await startProcess([MAIN], {
    env: {
      ...{ HOST: '127.0.0.1', MAIL_FOLDER: directory },
      ...{ SMTP_PORT: String(ports['smtp']), PORT: String(ports['mail-sink']) },
    },
    healthUrl: `http://127.0.0.1:${ports['mail-sink']}/health`,
  });
});
afterAll(async () => {
  await sink.stop();
  await rm(directory, { recursive: true });
});

it.each([
  ['a password that it does not know', { user: 'golfroundpro', pass: 'of Vault alone' }],
  ['none', undefined],
])('takes a mail with %s, and shows it', async (name, auth) => {
  const transport = createTransport({
    ...{ host: '127.0.0.1', port: ports['smtp'], ignoreTLS: true },
    ...(auth ? { auth } : {}),
  });
  await transport.sendMail({ from: 'a@club.example', to: 'ann@club.example', subject: name });
  const [mail] = await readMails(ports['mail-sink']!, 'ann@club.example');
  expect(mail?.subject).toBe(name);
});

it('says which setting is missing', async () => {
  const started = startProcess([MAIN], {
    env: { MAIL_FOLDER: '' },
    healthUrl: 'http://127.0.0.1:9/health',
  });
  await expect(started).rejects.toThrow('MAIL_FOLDER is missing');
});
