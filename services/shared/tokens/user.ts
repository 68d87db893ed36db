import type { Permission } from '@golfroundpro/contracts/policy.gen.ts';

/** What an account may be; what each may do stands in each service.ts. */
export const ROLES = ['golfer', 'coach', 'staff', 'admin'] as const;

export type Role = (typeof ROLES)[number];

/** Who a verified access token speaks for. */
export interface User {
  userId: string;
  roles: Role[];
  /** The login, or the API key, that the token comes from: what a revocation names. */
  sessionId: string;
  emailVerified: boolean;
  /** Whether they gave two factors; false with an API key. */
  secondFactor: boolean;
  /** Only with an API key: all that it may be used for. */
  scopes?: Permission[];
}
