import type { AuthContext } from '../context.ts';
import type { Identity } from './identity.ts';
import type { PendingLogin } from './provider.ts';
import { sealedCookie } from './sealed-cookie.ts';

/** Somebody whom the provider has named, and who is not logged in yet: a code may be asked for. */
export interface ProvenIdentity {
  /** Counts once. */
  id: string;
  identity: Identity;
}

/** What a login needs when its person comes back from the provider: 10 minutes, from another site. */
export const pendingCookie = (context: Pick<AuthContext, 'keys' | 'now'>) =>
  sealedCookie<PendingLogin>(context, '__Host-oidc-state', { lifeSeconds: 600, sameSite: 'lax' });

/** Whom the provider has named: 5 minutes, for our own page only. */
export const provenCookie = (context: Pick<AuthContext, 'keys' | 'now'>) =>
  sealedCookie<ProvenIdentity>(context, '__Host-oidc-identity', {
    lifeSeconds: 300,
    sameSite: 'strict',
  });
