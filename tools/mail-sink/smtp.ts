import { hash, timingSafeEqual } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A login with which mail is taken. */
export interface SmtpLogin {
  user: string;
  password: string;
}

/** Whose mail is taken: that of some logins, or anybody's who can reach it. */
export type WhoMaySend = SmtpLogin[] | 'anybody';

const MAX_BYTES = 1024 * 1024;

/**
 * An SMTP server that takes every mail of whoever may send, and nothing of anybody else. It speaks no
 * TLS: only this machine, or a cluster on it, can reach it.
 */
export function makeSmtpServer(
  from: WhoMaySend,
  take: (recipients: string[], body: Buffer) => Promise<unknown>,
): SMTPServer {
  return new SMTPServer({
    name: 'localhost',
    banner: 'GolfRoundPro mail sink',
    authOptional: from === 'anybody',
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    size: MAX_BYTES,
    closeTimeout: 1000,
    onAuth: ({ username, password }, _session, callback) => {
      const given = { user: username ?? '', password: password ?? '' };
      if (isKnown(from, given)) callback(null, { user: given.user });
      else callback(new Error('Invalid login'));
    },
    onData: (stream, { envelope }, callback) => {
      buffer(stream)
        .then(async (body) => {
          if (stream.sizeExceeded) throw tooLarge();
          await take(
            envelope.rcptTo.map(({ address }) => address),
            body,
          );
          callback(null, 'kept');
        })
        .catch(callback);
    },
  });
}

function isKnown(from: WhoMaySend, { user, password }: SmtpLogin): boolean {
  if (from === 'anybody') return true;
  return from.some((one) => same(user, one.user) && same(password, one.password));
}

function same(given: string, wanted: string): boolean {
  const [one, other] = [given, wanted].map((text) => hash('sha256', text, 'buffer'));
  return timingSafeEqual(one!, other!);
}

function tooLarge(): Error {
  return Object.assign(new Error('The mail is over 1 MB'), { responseCode: 552 });
}
