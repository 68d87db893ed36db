import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import type { Certified } from '../../../tools/cluster/setup/certificate.ts';
import {
  makeTestCertificates,
  type TestCertificates,
} from '../../../tools/test/tls/test-certificates.ts';
import { makePostOffice } from './post-office.ts';

const MAIL = { to: 'ann@club.example', subject: 'A card', text: 'A card waits', html: '<p></p>' };
const REFUSED = 'look at SMTP_TLS and TLS_CA_FILE';

let made: TestCertificates;
beforeAll(async () => {
  made = await makeTestCertificates();
});

/** A real mail server with such a certificate; gives its port and the logins that it was told. */
async function startServer(options: SMTPServerOptions): Promise<{ port: number; told: string[] }> {
  const told: string[] = [];
  const server = new SMTPServer({
    ...options,
    onAuth: ({ username = '' }, _session, done) => {
      told.push(username);
      done(null, { user: username });
    },
    onData: (stream, _session, done) => void stream.resume().once('end', () => done()),
  });
  await new Promise<void>((resolve) => void server.listen(0, 'localhost', resolve));
  onTestFinished(() => new Promise((resolve) => server.close(resolve)));
  return { port: (server.server.address() as AddressInfo).port, told };
}

const pemOf = ({ certificate, key }: Certified) => ({ cert: certificate, key });

function send(port: number, changes: object = {}): Promise<void> {
  const smtp = {
    host: 'localhost',
    port,
    tls: true,
    ca: made.ca,
    from: 'Club <club@club.example>',
  };
  const office = makePostOffice({ ...smtp, ...changes }, { user: 'canary', pass: 'canary' });
  onTestFinished(office.close);
  return office.send(MAIL, '<one@club.example>', new AbortController().signal);
}

it('hands mail over by TLS, verified against the CA', async () => {
  const { port, told } = await startServer(pemOf(made.right));
  await send(port);
  expect(told).toEqual(['canary']);
  await expect(send(port, { ca: undefined })).rejects.toThrow(REFUSED);
  await expect(send(port, { host: '127.0.0.1' })).rejects.toThrow(REFUSED);
  expect(told).toHaveLength(1);
});

it.each(['another CA', 'an expired one', 'one of another name'] as const)(
  'says no login to who shows a certificate: %s',
  async (kind) => {
    const { port, told } = await startServer(pemOf(made.wrong[kind]));
    await expect(send(port)).rejects.toThrow(REFUSED);
    expect(told).toEqual([]);
  },
);

it('says no login to who speaks plain text', async () => {
  const { port, told } = await startServer({ hideSTARTTLS: true, allowInsecureAuth: true });
  await expect(send(port)).rejects.toThrow(REFUSED);
  expect(told).toEqual([]);
});
