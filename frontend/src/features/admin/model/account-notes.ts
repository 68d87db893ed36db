import type { ListedAccount } from '../../../lib/api/schema.ts';
import { momentWords } from '../../../lib/dates.ts';
import type { en } from '../words/en.ts';
import { ROLES } from './account-filters.ts';

/** What an account may do, in words. */
export const rolesOf = ({ roles }: ListedAccount, words: typeof en): string =>
  ROLES.filter((role) => roles.includes(role))
    .map((role) => words.roles[role])
    .join(', ');

/** What is to be known of an account, a line each. */
export function notesOf(account: ListedAccount, words: typeof en): string[] {
  const { email, emailVerified, totp, createdAt, suspendedAt } = account;
  const since = momentWords(createdAt);
  return [
    ...(suspendedAt ? [words.suspendedSince(momentWords(suspendedAt))] : []),
    emailVerified ? email : words.notVerified(email),
    totp ? words.withAuthenticator(since) : words.noAuthenticator(since),
  ];
}
