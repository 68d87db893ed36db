import type { Role } from '@golfroundpro/shared/tokens/user.ts';
import type { Person, SignedIn, TestAuth } from './start-auth.ts';

/** Somebody with an account and a session that began just now. */
export type TestUser = Person & SignedIn & { userId: string };

/** Registers somebody with these roles and, unless told, a verified e-mail; logs them in. */
export async function signedIn(
  auth: TestAuth,
  { roles = [], verified = true }: { roles?: Role[]; verified?: boolean } = {},
): Promise<TestUser> {
  const person = await auth.register();
  const all = ['golfer', ...roles].join();
  await auth.rows(`
    UPDATE account SET roles = '{${all}}', email_verified_at = ${verified ? 'now()' : 'NULL'}
    WHERE id = '${person.userId}'`);
  return { ...person, ...(await auth.signIn(person)) };
}
