import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import type { EnvReader } from './env-reader.ts';

/** How a store or the mail server is verified, for whoever connects: always, whatever Node itself was told. */
export interface VerifiedTls {
  /** Whom the certificate must be of. */
  host: string;
  servername?: string;
  ca?: string;
  rejectUnauthorized: true;
}

const TLS_FAULT = /certificate|altnames|\b(SSL|TLS|STARTTLS)\b|wrong version number|packet length/i;

/** Reads whom certificates have to be of: the CAs in a file, or those that Node.js knows. */
export function readCa(env: EnvReader): string | undefined {
  const file = env.text(
    'TLS_CA_FILE',
    'File (PEM) with the CAs of PostgreSQL, Redis and the mail server, where they are asked over TLS; none: those that Node.js knows',
    'none',
  );
  const ca = file === 'none' ? undefined : readCertificates(file);
  if (ca === '') env.refuse(`TLS_CA_FILE is ${file}: there has to be a certificate in it (PEM)`);
  return ca;
}

/** Nothing where there is none that can be read. */
function readCertificates(file: string): string {
  try {
    const text = readFileSync(file, 'utf8');
    return new X509Certificate(text).subject === '' ? '' : text;
  } catch {
    return '';
  }
}

/** TLS to a host whose certificate must be of it, in its time, and of a CA that is trusted. */
export function tlsTo(host: string, ca: string | undefined): VerifiedTls {
  return {
    host,
    ...(isIP(host) ? {} : { servername: host }),
    ...(ca === undefined ? {} : { ca }),
    rejectUnauthorized: true,
  };
}

/** Names the settings to look at, where a connection failed for its TLS; any other fault stays as it is. */
export function explainTls(fault: unknown, setting: string): unknown {
  if (!isTlsFault(fault)) return fault;
  const message = `${fault.message} (look at ${setting} and TLS_CA_FILE)`;
  return new Error(message, { cause: fault });
}

/** Whether two could not agree on TLS: a certificate that is not trusted, or one that speaks plain text. */
export function isTlsFault(fault: unknown): fault is Error {
  return fault instanceof Error && TLS_FAULT.test(fault.message);
}
