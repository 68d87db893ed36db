// Generated from every service.ts by npm run generate.

/** What can be allowed. A route names one; a role or an API key has some. */
export type Permission = 
  | 'account:manage'
  | 'accounts:manage'
  | 'names:read'
  | 'audit:read'
  | 'courses:read'
  | 'courses:write'
  | 'courses:own'
  | 'rounds:read'
  | 'rounds:write'
  | 'rounds:attest'
  | 'handicaps:read'
  | 'handicaps:adjust'
  | 'analytics:read';

/** Who has each permission, and whether an API key can be given it. */
export const POLICY: Record<Permission, { roles: readonly string[]; apiKey: boolean }> = {
  'account:manage': { roles: ['golfer', 'coach', 'staff', 'admin'], apiKey: false },
  'accounts:manage': { roles: ['admin'], apiKey: false },
  'names:read': { roles: ['golfer', 'coach', 'staff', 'admin'], apiKey: false },
  'audit:read': { roles: ['admin'], apiKey: false },
  'courses:read': { roles: ['golfer', 'coach', 'staff', 'admin'], apiKey: true },
  'courses:write': { roles: ['staff', 'admin'], apiKey: true },
  'courses:own': { roles: ['golfer', 'coach', 'staff', 'admin'], apiKey: true },
  'rounds:read': { roles: ['golfer', 'coach', 'staff', 'admin'], apiKey: true },
  'rounds:write': { roles: ['golfer', 'coach', 'staff', 'admin'], apiKey: true },
  'rounds:attest': { roles: ['staff', 'admin'], apiKey: true },
  'handicaps:read': { roles: ['golfer', 'coach', 'staff', 'admin'], apiKey: true },
  'handicaps:adjust': { roles: ['staff', 'admin'], apiKey: true },
  'analytics:read': { roles: ['golfer', 'coach', 'staff', 'admin'], apiKey: true },
};
