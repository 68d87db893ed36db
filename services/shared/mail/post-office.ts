import { createTransport } from 'nodemailer';
import { isTlsFault, tlsTo } from '../config/verified-tls.ts';
import type { RenderedMail } from './render-mail.ts';
import type { SmtpConfig } from './smtp-config.ts';

/** A mail that is ready to be sent. */
export interface OutgoingMail extends RenderedMail {
  to: string;
}

/** Hands mails to the SMTP server. */
export interface PostOffice {
  /** Resolves when the server has accepted it. @throws MailRefused */
  send: (mail: OutgoingMail, messageId: string, signal: AbortSignal) => Promise<void>;
  /** Takes over another login, where it is another. */
  use: (login: SmtpLogin) => void;
  close: () => void;
}

/** Why a mail was not accepted, without its address, which servers like to repeat. */
export class MailRefused extends Error {
  /** The server will never take this mail; without it another attempt may help. */
  readonly isPermanent: boolean;

  constructor(error: SmtpError) {
    const reason = isTlsFault(error) ? `(look at SMTP_TLS and TLS_CA_FILE): ${error.message}` : '';
    super([error.code ?? error.name, error.responseCode, reason].filter(Boolean).join(' '));
    this.name = 'MailRefused';
    this.isPermanent = PERMANENT.has(error.code ?? '') && (error.responseCode ?? 0) >= 500;
  }
}

interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
}

/** What is refused of the mail itself. A refused login is ours to mend: the mails wait for that. */
const PERMANENT = new Set(['EENVELOPE', 'EMESSAGE']);
const CONNECTIONS = 4;
const CONNECT_TIMEOUT_MS = 5000;
const SILENCE_TIMEOUT_MS = 20_000;

/** What the mail server knows us as. */
export interface SmtpLogin {
  user: string;
  pass: string;
}

/** Mails over SMTP; TLS is demanded, and the server verified before it gets the login, unless the configuration says that there is none. */
export function makePostOffice(config: SmtpConfig, first: SmtpLogin): PostOffice {
  let login = first;
  let transport = openTransport(config, login);
  return {
    send: async (mail, messageId, signal) => {
      const headers = { 'auto-submitted': 'auto-generated' };
      await transport
        .sendMail({ ...mail, from: config.from, messageId, headers, signal })
        .catch((error: SmtpError) => {
          throw new MailRefused(error);
        });
    },
    use: (changed) => {
      if (changed.user === login.user && changed.pass === login.pass) return;
      // Mails that are on their way go on with the connections that they have.
      transport.close();
      login = changed;
      transport = openTransport(config, login);
    },
    close: () => transport.close(),
  };
}

function openTransport({ host, port, tls, ca }: SmtpConfig, auth: SmtpLogin) {
  const transport = createTransport({
    host,
    port,
    secure: port === 465,
    requireTLS: tls,
    ignoreTLS: !tls,
    tls: tlsTo(host, ca),
    auth,
    pool: true,
    maxConnections: CONNECTIONS,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SILENCE_TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  // Each send tells of its own fault; unheard, an idle connection's would end the process.
  transport.on('error', () => undefined);
  return transport;
}
