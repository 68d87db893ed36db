import type { LocationQuery } from 'vue-router';
import type { InquiryFilters } from '../api/inquiries-api.ts';

export const STATES = ['open', 'answered', 'closed'] as const;

/** What the address says of it: those that are open unless told. */
export function toInquiryFilters({ state, user }: LocationQuery): InquiryFilters {
  return {
    state: state === 'any' ? undefined : (STATES.find((one) => one === state) ?? 'open'),
    userId: typeof user === 'string' && user ? user : undefined,
  };
}
