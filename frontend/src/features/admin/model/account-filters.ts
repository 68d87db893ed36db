import type { Role } from '../../../lib/api/schema.ts';

export interface AccountFilters {
  /** A part of a name or an email. */
  search: string;
  role: Role | '';
}

/** Everybody is a golfer; the others an admin gives and takes. */
export const ROLES: Role[] = ['golfer', 'coach', 'staff', 'admin'];

/** From the query of an address, in which anything may stand. */
export function toAccountFilters(query: Record<string, unknown>): AccountFilters {
  const role = ROLES.find((value) => value === query.role) ?? '';
  return { search: typeof query.search === 'string' ? query.search : '', role };
}
