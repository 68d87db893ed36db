import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Role } from '@golfroundpro/shared/tokens/user.ts';
import type { AuthContext } from '../context.ts';
import { AccountEntity } from '../db/account-entity.ts';
import { readSecondFactors, type SecondFactors } from '../mfa/read-second-factors.ts';

/** An account as its owner sees it. */
export interface AccountView extends SecondFactors {
  userId: string;
  name: string;
  email: string;
  emailVerified: boolean;
  roles: Role[];
  hasPassword: boolean;
  createdAt: Date;
}

/** Reads an account for its owner. @throws AppError not_found */
export async function readAccountView(
  { dataSource, pool }: Pick<AuthContext, 'dataSource' | 'pool'>,
  userId: string,
): Promise<AccountView> {
  const account = await dataSource.manager.findOneBy(AccountEntity, { id: userId });
  if (!account) throw new AppError('not_found');
  const { name, email, emailVerifiedAt, passwordHash, roles, createdAt } = account;
  return {
    userId,
    name,
    email,
    emailVerified: emailVerifiedAt !== null,
    roles,
    hasPassword: passwordHash !== null,
    ...(await readSecondFactors(pool, userId)),
    createdAt,
  };
}
