import { Type, type Static } from 'typebox';
import type { Upstream } from '@golfroundpro/shared/http/upstream.ts';
import { makeChecker } from '@golfroundpro/shared/http/validator.ts';

const Address = Type.Object({
  userId: Type.String({ format: 'uuid' }),
  email: Type.String(),
  isUnconfirmed: Type.Boolean(),
});
const Answer = Type.Object({ addresses: Type.Array(Address) });
const check = makeChecker(Answer);

/** Where somebody is mailed, and whether their registration waits to be confirmed. */
export type Address = Static<typeof Address>;

/**
 * Asks identity where people are mailed now, twenty at most; whoever has no account that lets them in is left out.
 * @throws AppError upstream_unavailable
 */
export async function askAddresses(
  auth: Upstream,
  userIds: string[],
): Promise<Map<string, Address>> {
  const answer = await auth.postJson('/internal/accounts/addresses', { userIds });
  const fault = check(answer);
  if (fault) throw new Error(`identity answers something else: ${fault}`);
  const { addresses } = answer as Static<typeof Answer>;
  return new Map(addresses.map((address) => [address.userId, address]));
}
