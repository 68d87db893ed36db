// The library of certificates asks for it before itself.
import 'reflect-metadata';
import { createPrivateKey, KeyObject, webcrypto, X509Certificate } from 'node:crypto';
import * as x509 from '@peculiar/x509';

/** A certificate and its key, as PEM. */
export interface Certified {
  certificate: string;
  key: string;
}

const DAY_MS = 86_400_000;
const AUTHORITY_DAYS = 3650;
const HOST_DAYS = 90;
/** It holds from a little before, for clocks that are behind. */
const EARLIER_MS = 3_600_000;
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const AUTHORITY = 'CN=GolfRoundPro local CA';

/** A CA of one's own: whoever trusts it trusts every host that it vouches for. */
export async function makeAuthority(now: Date): Promise<Certified> {
  const { publicKey, privateKey } = await makeKeys();
  const made = await x509.X509CertificateGenerator.create({
    ...{ subject: AUTHORITY, issuer: AUTHORITY, ...daysFrom(now, AUTHORITY_DAYS) },
    ...{ publicKey, signingKey: privateKey, signingAlgorithm: ALGORITHM },
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
      await x509.SubjectKeyIdentifierExtension.create(publicKey),
    ],
  });
  return pemOf(made, privateKey);
}

/** A certificate of a host, with a key of its own. */
export async function certify(authority: Certified, host: string, now: Date): Promise<Certified> {
  const { publicKey, privateKey } = await makeKeys();
  const issuer = new x509.X509Certificate(authority.certificate);
  const made = await x509.X509CertificateGenerator.create({
    ...{ subject: `CN=${host}`, issuer: issuer.subject, ...daysFrom(now, HOST_DAYS) },
    ...{ publicKey, signingKey: await readKey(authority.key), signingAlgorithm: ALGORITHM },
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension([{ type: 'dns', value: host }]),
      await x509.SubjectKeyIdentifierExtension.create(publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(issuer),
    ],
  });
  return pemOf(made, privateKey);
}

/** Why a host needs another certificate than this one; undefined while it is good for a third of its life and more. */
export function whyDue(
  certificate: string,
  { authority, host, now }: { authority: string; host: string; now: Date },
): string | undefined {
  const [one, issuer] = [new X509Certificate(certificate), new X509Certificate(authority)];
  if (!one.checkIssued(issuer) || !one.verify(issuer.publicKey)) return 'it is of another CA';
  if (one.checkHost(host) === undefined) return `it is not of ${host}`;
  const [from, to] = [Date.parse(one.validFrom), Date.parse(one.validTo)];
  return to - now.getTime() < (to - from) / 3 ? `it ends on ${one.validTo}` : undefined;
}

function daysFrom(now: Date, days: number): { notBefore: Date; notAfter: Date } {
  return {
    notBefore: new Date(now.getTime() - EARLIER_MS),
    notAfter: new Date(now.getTime() + days * DAY_MS),
  };
}

function makeKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
}

function readKey(pem: string): Promise<webcrypto.CryptoKey> {
  const der = createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' });
  return webcrypto.subtle.importKey('pkcs8', der, ALGORITHM, false, ['sign']);
}

function pemOf(made: x509.X509Certificate, privateKey: webcrypto.CryptoKey): Certified {
  const key = KeyObject.from(privateKey).export({ type: 'pkcs8', format: 'pem' });
  return { certificate: `${made.toString('pem')}\n`, key: key.toString() };
}
