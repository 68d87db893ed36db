import { EntitySchema, IsNull, MoreThan, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { hashToken } from '@golfroundpro/shared/tokens/hash-token.ts';

/** A link with which anyone may watch a round. */
export interface RoundShare {
  id: string;
  roundId: string;
  tokenHash: string;
  createdBy: string;
  createdAt: Date;
  expiresAt: Date;
  /** Null while it was not ended before its time. */
  revokedAt: Date | null;
}

export const RoundShareEntity = new EntitySchema<RoundShare>({
  name: 'RoundShare',
  tableName: 'round_share',
  columns: {
    id: { type: 'uuid', primary: true },
    roundId: { name: 'round_id', type: 'uuid' },
    tokenHash: { name: 'token_hash', type: 'text', unique: true },
    createdBy: { name: 'created_by', type: 'uuid' },
    createdAt: { name: 'created_at', type: 'timestamptz' },
    expiresAt: { name: 'expires_at', type: 'timestamptz' },
    revokedAt: { name: 'revoked_at', type: 'timestamptz', nullable: true },
  },
});

const open = (now: Date) => ({ revokedAt: IsNull(), expiresAt: MoreThan(now) });

/** Stores a share link of a round; of its token only the hash. Gives its id. */
export async function insertShare(
  entities: EntityManager,
  { token, ...share }: Omit<RoundShare, 'id' | 'tokenHash' | 'revokedAt'> & { token: string },
): Promise<string> {
  const id = uuidv7();
  await entities.insert(RoundShareEntity, { ...share, id, tokenHash: hashToken(token) });
  return id;
}

/** The links that open a round, the latest first. */
export async function listShares(
  entities: EntityManager,
  roundId: string,
  now: Date,
): Promise<RoundShare[]> {
  const where = { roundId, ...open(now) };
  return entities.find(RoundShareEntity, { where, order: { id: 'DESC' } });
}

/** Ends every share link of a round, or the one that is named; gives how many it ended. */
export async function revokeShares(
  entities: EntityManager,
  { roundId, shareId }: { roundId: string; shareId?: string },
  now: Date,
): Promise<number> {
  const which = { roundId, ...(shareId === undefined ? {} : { id: shareId }) };
  const ended = await entities.update(
    RoundShareEntity,
    { ...which, revokedAt: IsNull() },
    { revokedAt: now },
  );
  return ended.affected ?? 0;
}

/** The round that a share link shows; undefined for an unknown or ended one. */
export async function findShare(
  entities: EntityManager,
  token: string,
  now: Date,
): Promise<{ shareId: string; roundId: string } | undefined> {
  const share = await entities.findOneBy(RoundShareEntity, {
    tokenHash: hashToken(token),
    ...open(now),
  });
  return share ? { shareId: share.id, roundId: share.roundId } : undefined;
}
