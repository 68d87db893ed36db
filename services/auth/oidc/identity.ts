import { HIDDEN } from '@golfroundpro/shared/http/hidden-characters.ts';
import { makeChecker } from '@golfroundpro/shared/http/validator.ts';
import { normaliseEmail } from '../domain/normalise-email.ts';
import { Email } from '../schemas.ts';

/** Who somebody is at a provider, as it told us. */
export interface Identity {
  issuer: string;
  /** The provider's name for them, which never changes and never comes to mean somebody else. */
  subject: string;
  name: string;
  /** In plain form; null when the provider tells none that can be one. */
  email: string | null;
  /** Whether the provider has seen a proof of it. */
  emailVerified: boolean;
}

const MAX_NAME = 200;
const NO_NAME = 'Golfer';
const HIDDEN_RUN = new RegExp(`[${HIDDEN}]+`, 'gu');
const faultOfEmail = makeChecker(Email);

/** Reads an identity off the claims of a provider (OpenID Connect Core 1.0, section 5.1). */
export function identityFrom(
  issuer: string,
  claims: { sub: string } & Record<string, unknown>,
): Identity {
  const { sub, name, email, email_verified: verified } = claims;
  const isEmail = typeof email === 'string' && faultOfEmail(email) === undefined;
  return {
    issuer,
    subject: sub,
    name: nameFrom(name),
    email: isEmail ? normaliseEmail(email) : null,
    emailVerified: verified === true,
  };
}

/** A name that can stand in an account. Never the e-mail: other players see it. */
function nameFrom(claim: unknown): string {
  if (typeof claim !== 'string') return NO_NAME;
  const text = claim.replaceAll(HIDDEN_RUN, ' ').trim();
  const name = Array.from(text).slice(0, MAX_NAME).join('').trim();
  return name.length < 2 ? NO_NAME : name;
}
