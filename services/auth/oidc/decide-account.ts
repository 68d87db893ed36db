import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { registrationUnconfirmed } from '../claims/refusals.ts';
import type { CheckedAccount } from '../sessions/start-session.ts';
import type { Identity } from './identity.ts';

/** What there is that an identity may mean. */
export interface Candidates {
  /** The account that this identity was linked with. */
  linked: CheckedAccount | undefined;
  /** The account with its e-mail; `isLinked`: with another identity of the same provider. */
  byEmail: (CheckedAccount & { isLinked: boolean; ofRegistration: boolean }) | undefined;
}

/** An account to log in with; what is to be done about it before. */
export type Decision =
  { action: 'none' | 'link'; account: CheckedAccount } | { action: 'register'; email: string };

/**
 * Decides whose account an identity is. An e-mail speaks for its account only where both have seen
 * a proof of it: the provider, or anybody could claim it there; we, or somebody could have made the
 * account in advance with another's e-mail, to share it with them later.
 * @throws AppError oidc_refused, email_unverified_elsewhere, registration_unconfirmed
 */
export function decideAccount(identity: Identity, { linked, byEmail }: Candidates): Decision {
  if (linked) return { action: 'none', account: linked };
  const { email } = identity;
  if (email === null || !identity.emailVerified) {
    throw refused('The identity provider has not verified your e-mail address.');
  }
  if (!byEmail) return { action: 'register', email };
  if (!byEmail.emailVerifiedAt) {
    // As before there was an account for it: its mail decides.
    if (byEmail.ofRegistration) throw registrationUnconfirmed();
    throw new AppError('email_unverified_elsewhere');
  }
  // The provider gave the address to somebody else since.
  if (byEmail.isLinked) throw refused('This e-mail belongs to another person of the provider.');
  return { action: 'link', account: byEmail };
}

function refused(detail: string): AppError {
  return new AppError('oidc_refused', { detail });
}
