import { AppError, invalidField } from '@golfroundpro/shared/http/app-error.ts';
import type { User } from '@golfroundpro/shared/tokens/user.ts';
import type { RoundContext } from '../context.ts';
import { readStandings } from '../partners/db/partners.ts';
import type { AskedPlayer } from './player-body.ts';

/** What inviting a member can come to, beside a wrong field. */
export const INVITING_ERRORS = [
  'email_unverified',
  'too_many_invitations',
  'upstream_unavailable',
] as const;

/** Somebody whom a request names, and where it does. */
interface Named {
  userId: string;
  field: string;
}

/**
 * Decides how each other member comes to a seat: who trusts the inviter sits down at once, everyone
 * else is invited, and whoever blocked them is not to be had. Guests and the inviter stay as they are.
 * @param others whom the request names beside its players
 * @throws AppError email_unverified, invalid_request, upstream_unavailable
 */
export async function admitMembers(
  context: RoundContext,
  inviter: User,
  asked: AskedPlayer[],
  others: Named[] = [],
): Promise<AskedPlayer[]> {
  const named = asked.flatMap(({ userId, field }) =>
    userId === undefined ? [] : [{ userId, field: `${field}userId` }],
  );
  const trusting = await requireMembers(context, inviter, [...named, ...others]);
  return asked.map((player) => {
    const { userId } = player;
    const sits = userId === undefined || userId === inviter.userId || trusting.has(userId);
    return sits ? player : { ...player, isInvited: true };
  });
}

/**
 * Checks that those named are members whom the caller may bring into a round; nobody is asked where it
 * is the caller alone. One answer for an unknown id and for a block: a block is not told of.
 * @returns those who trust the caller
 * @throws AppError email_unverified, invalid_request, upstream_unavailable
 */
export async function requireMembers(
  { members, pool }: Pick<RoundContext, 'members' | 'pool'>,
  caller: User,
  named: Named[],
): Promise<Set<string>> {
  const others = named.filter(({ userId }) => userId !== caller.userId);
  if (others.length === 0) return new Set();
  if (!caller.emailVerified) throw new AppError('email_unverified');
  const ids = others.map(({ userId }) => userId);
  const [known, standings] = await Promise.all([
    members.known(ids),
    readStandings(pool, ids, caller.userId),
  ]);
  for (const { userId, field } of others) {
    if (known.has(userId) && standings.get(userId) !== 'blocked') continue;
    throw invalidField(field, 'names no member whom you can add', 'not_known');
  }
  return new Set(ids.filter((id) => standings.get(id) === 'trusted'));
}
