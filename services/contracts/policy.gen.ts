// Generated from every service.ts by npm run generate.

/** What can be allowed. A route names one; a role or an API key has some. */
export type Permission = 
  | 'account:manage'
  | 'accounts:manage'
  | 'members:admit'
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
  | 'analytics:read'
  | 'registrations:own'
  | 'days:manage'
  | 'registrations:desk'
  | 'users:read'
  | 'users:write'
  | 'inquiries:answer'
  | 'members:retry'
  | 'membership:own'
  | 'registrations:read'
  | 'mails:own'
  | 'mails:retry'
  | 'profile:read'
  | 'profile:write'
  | 'jobs:own'
  | 'jobs:keep';

/** Who has each permission, whether an API key can be given it, and whether one factor is not enough for it. */
export const POLICY: Record<
  Permission,
  { roles: readonly string[]; apiKey: boolean; secondFactor: boolean }
> = {
  'account:manage': { roles: ['golfer', 'coach', 'staff', 'admin'], apiKey: false, secondFactor: false },
  'accounts:manage': { roles: ['admin'], apiKey: false, secondFactor: true },
  'members:admit': { roles: ['staff', 'admin'], apiKey: false, secondFactor: true },
  'names:read': { roles: ['golfer', 'coach', 'staff', 'admin'], apiKey: false, secondFactor: false },
  'audit:read': { roles: ['admin'], apiKey: false, secondFactor: true },
  'courses:read': { roles: ['golfer', 'coach', 'staff', 'admin'], apiKey: true, secondFactor: false },
  'courses:write': { roles: ['staff', 'admin'], apiKey: true, secondFactor: false },
  'courses:own': { roles: ['golfer', 'coach', 'staff', 'admin'], apiKey: true, secondFactor: false },
  'rounds:read': { roles: ['golfer', 'coach', 'staff', 'admin'], apiKey: true, secondFactor: false },
  'rounds:write': { roles: ['golfer', 'coach', 'staff', 'admin'], apiKey: true, secondFactor: false },
  'rounds:attest': { roles: ['staff', 'admin'], apiKey: true, secondFactor: false },
  'handicaps:read': { roles: ['golfer', 'coach', 'staff', 'admin'], apiKey: true, secondFactor: false },
  'handicaps:adjust': { roles: ['staff', 'admin'], apiKey: true, secondFactor: false },
  'analytics:read': { roles: ['golfer', 'coach', 'staff', 'admin'], apiKey: true, secondFactor: false },
  'registrations:own': { roles: ['golfer', 'coach', 'staff', 'admin'], apiKey: true, secondFactor: false },
  'days:manage': { roles: ['staff', 'admin'], apiKey: false, secondFactor: false },
  'registrations:desk': { roles: ['staff', 'admin'], apiKey: false, secondFactor: false },
  'users:read': { roles: ['staff', 'admin'], apiKey: false, secondFactor: true },
  'users:write': { roles: ['staff', 'admin'], apiKey: false, secondFactor: true },
  'inquiries:answer': { roles: ['staff', 'admin'], apiKey: false, secondFactor: true },
  'members:retry': { roles: ['staff', 'admin'], apiKey: false, secondFactor: true },
  'membership:own': { roles: ['golfer', 'coach', 'staff', 'admin'], apiKey: true, secondFactor: false },
  'registrations:read': { roles: ['golfer', 'coach', 'staff', 'admin'], apiKey: false, secondFactor: false },
  'mails:own': { roles: ['golfer', 'coach', 'staff', 'admin'], apiKey: false, secondFactor: false },
  'mails:retry': { roles: ['staff', 'admin'], apiKey: false, secondFactor: true },
  'profile:read': { roles: ['golfer', 'coach', 'staff', 'admin'], apiKey: true, secondFactor: false },
  'profile:write': { roles: ['golfer', 'coach', 'staff', 'admin'], apiKey: true, secondFactor: false },
  'jobs:own': { roles: ['golfer', 'coach', 'staff', 'admin'], apiKey: true, secondFactor: false },
  'jobs:keep': { roles: ['staff', 'admin'], apiKey: false, secondFactor: false },
};
