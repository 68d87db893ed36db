import { Secret, TOTP } from 'otpauth';

const ISSUER = 'GolfRoundPro';
/** RFC 6238 as every authenticator app knows it. */
const FORM = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** The library throws at six characters that are not six bytes. */
const CODE = /^\d{6}$/;
/** How far a clock may be off, either way (RFC 6238, section 5.2). */
const DRIFT_STEPS = 1;

/** RFC 4226, section 4, R6: as long as the hash. */
export const SEED_BYTES = 20;

/**
 * The step of RFC 6238 that a code of six digits stands for: the one of `now` or the one beside it;
 * undefined when it is neither's.
 */
export function stepOfCode(seed: Uint8Array, code: string, now: Date): number | undefined {
  if (!CODE.test(code)) return undefined;
  const totp = new TOTP({ ...FORM, secret: secretOf(seed) });
  const timestamp = now.getTime();
  const drift = totp.validate({ token: code, timestamp, window: DRIFT_STEPS });
  return drift === null ? undefined : totp.counter({ timestamp }) + drift;
}

/** What an authenticator is set up with: by hand, or from a QR code of the URI. */
export interface Enrolment {
  /** The seed in base 32. */
  secret: string;
  /** https://github.com/google/google-authenticator/wiki/Key-Uri-Format */
  uri: string;
}

/** Tells how to set up an authenticator; the label says in the app whose account it is. */
export function enrolment(seed: Uint8Array, label: string): Enrolment {
  const secret = secretOf(seed);
  const uri = new TOTP({ ...FORM, issuer: ISSUER, label, secret }).toString();
  return { secret: secret.base32, uri };
}

function secretOf(seed: Uint8Array): Secret {
  return new Secret({ buffer: Uint8Array.from(seed).buffer });
}
