import type { Role } from '@golfroundpro/shared/tokens/user.ts';
import { enrol } from './authenticator.ts';
import type { Person, SignedIn, TestAuth } from './start-auth.ts';

/** Somebody with an account and a session that began just now. */
export type TestUser = Person & SignedIn & { userId: string };

/**
 * Registers somebody with these roles and, unless told, a verified e-mail; logs them in. Admins set up an
 * authenticator, without which they may do nothing that others may not.
 */
export async function signedIn(
  auth: TestAuth,
  { roles = [], verified = true }: { roles?: Role[]; verified?: boolean } = {},
): Promise<TestUser> {
  const person = await auth.register();
  const all = ['golfer', ...roles].join();
  await auth.rows(`
    UPDATE account SET roles = '{${all}}', email_verified_at = ${verified ? 'now()' : 'NULL'}
    WHERE id = '${person.userId}'`);
  const user = { ...person, ...(await auth.signIn(person)) };
  if (!roles.includes('admin')) return user;
  await enrol(auth, user.authorization);
  return { ...user, ...(await renewed(auth, user)) };
}

/** The tokens of a session, renewed: they say what it is by now. */
export async function renewed(
  auth: TestAuth,
  { refreshToken }: SignedIn,
): Promise<Pick<SignedIn, 'authorization' | 'refreshToken'>> {
  const answer = await auth.refresh(refreshToken).expect(200);
  const tokens = answer.body as { accessToken: string; refreshToken: string };
  return { authorization: `Bearer ${tokens.accessToken}`, refreshToken: tokens.refreshToken };
}
