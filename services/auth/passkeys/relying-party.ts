import type { AuthConfig } from '../config.ts';

/** For whom passkeys are: the page, and nobody else (WebAuthn Level 3, section 5.4.2). */
export interface RelyingParty {
  rpID: string;
  rpName: string;
  origin: string;
}

/** What follows from where the page is: keys of one host work on no other. */
export function relyingParty({ publicUrl }: Pick<AuthConfig, 'publicUrl'>): RelyingParty {
  const { hostname: rpID, origin } = new URL(publicUrl);
  return { rpID, rpName: 'GolfRoundPro', origin };
}
