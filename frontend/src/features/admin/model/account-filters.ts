import type { Role } from '../../../lib/api/schema.ts';

export interface AccountFilters {
  /** A part of a name or an email. */
  search: string;
  role: Role | '';
}

export const ROLES: { value: Role; label: string }[] = [
  { value: 'golfer', label: 'Golfer' },
  { value: 'coach', label: 'Coach' },
  { value: 'staff', label: 'Staff' },
  { value: 'admin', label: 'Admin' },
];

/** What an admin can give and take: everybody is a golfer. */
export const GIVEN_ROLES = ROLES.filter(({ value }) => value !== 'golfer');

export const roleWords = (roles: Role[]): string =>
  ROLES.filter(({ value }) => roles.includes(value))
    .map(({ label }) => label)
    .join(', ');

/** From the query of an address, in which anything may stand. */
export function toAccountFilters(query: Record<string, unknown>): AccountFilters {
  const role = ROLES.find(({ value }) => value === query.role)?.value ?? '';
  return { search: typeof query.search === 'string' ? query.search : '', role };
}
