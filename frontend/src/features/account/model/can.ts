import { POLICY, type Permission } from '@golfroundpro/contracts/policy.gen.ts';
import { useAccount } from './account-store.ts';

/** What the one who is logged in may do, by the permissions that the services check. */
export function useCan() {
  const store = useAccount();
  // Until it is known who it is: what every golfer may.
  const may = (permission: Permission): boolean =>
    (store.account?.roles ?? ['golfer']).some((role) => POLICY[permission].roles.includes(role));

  /** Whether all that is missing is an authenticator: one factor is not enough for it. */
  const lacksSecondFactor = (permission: Permission): boolean =>
    POLICY[permission].secondFactor && may(permission) && store.account?.totp === false;

  return {
    may,
    lacksSecondFactor,
    /** Whether it is known yet. */
    isKnown: () => store.account !== undefined,
    manageAccounts: () => may('accounts:manage'),
    editCourses: () => may('courses:write'),
    attestCards: () => may('rounds:attest'),
    readFigures: () => may('analytics:read'),
    adjustHandicaps: () => may('handicaps:adjust'),
  };
}
