import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { expect } from 'vitest';
import type { SmtpConfig } from '../mail/smtp-config.ts';

/** A real SMTP server that keeps what it accepts. */
export interface MailServer {
  smtp: SmtpConfig;
  mails: Email[];
  /** Waits for the mail that comes next to somebody, with this subject if told, and takes it out. */
  next: (to: string, subject?: string) => Promise<Email>;
  /** What it answers to the recipient from now on; undefined: it accepts. */
  refuseWith: (responseCode: number | undefined) => void;
  stop: () => Promise<void>;
}

const LOGIN = 'unused';

/** Starts one; with a port it comes back where it was. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const mails: Email[] = [];
  let refusal: number | undefined;
  const server = new SMTPServer({
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) => {
      const known = username === LOGIN && password === LOGIN;
      done(known ? null : new Error('unknown login'), { user: username });
    },
    onRcptTo: ({ address }, _session, done) => {
      const error = Object.assign(new Error(`no ${address}`), { responseCode: refusal });
      done(refusal === undefined ? null : error);
    },
    onData: (stream, _session, done) => {
      const keep = async () => void mails.push(await PostalMime.parse(await buffer(stream)));
      keep().then(() => done(), done);
    },
  });
  await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
  const address = server.server.address() as AddressInfo;
  const from = 'GolfRoundPro <club@golfroundpro.example>';
  return {
    smtp: { host: '127.0.0.1', port: address.port, tls: false, from },
    mails,
    next: async (to, subject) => {
      const isIt = (mail: Email) =>
        mail.to?.some(({ address }) => address === to) &&
        mail.subject === (subject ?? mail.subject);
      await expect.poll(() => mails.some(isIt), { timeout: 8000 }).toBe(true);
      return mails.splice(mails.findIndex(isIt), 1)[0]!;
    },
    refuseWith: (responseCode) => (refusal = responseCode),
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
