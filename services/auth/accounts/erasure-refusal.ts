import type { LockedAccount } from '../db/lock-account.ts';
import { isForGolfer } from '../domain/invited-roles.ts';

/** Who would be erased, and the admins beside them. */
interface Admins {
  account: LockedAccount | undefined;
  otherAdmins: string[];
}

/**
 * Why staff cannot erase somebody; undefined: they can. Of who has a role of the club it takes an admin, as for
 * admins' own tool.
 * @param actorId null: who asked is erased meanwhile
 */
export function erasureRefusal(
  { account, otherAdmins }: Admins,
  actorId: string | null,
): 'last_admin' | 'admin_needed' | undefined {
  if (!account || isForGolfer(account.roles)) return undefined;
  if (account.roles.includes('admin') && otherAdmins.length === 0) return 'last_admin';
  return actorId !== null && otherAdmins.includes(actorId) ? undefined : 'admin_needed';
}
