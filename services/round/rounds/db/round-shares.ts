import { EntitySchema, IsNull, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { hashToken } from '@golfroundpro/shared/tokens/hash-token.ts';

/** A link with which anyone may watch a round. */
interface RoundShare {
  id: string;
  roundId: string;
  tokenHash: string;
  createdBy: string;
  createdAt: Date;
  /** Null while it opens the round. */
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
    createdAt: { name: 'created_at', type: 'timestamptz', createDate: true },
    revokedAt: { name: 'revoked_at', type: 'timestamptz', nullable: true },
  },
});

/** Stores a share link of a round; of its token only the hash. */
export async function insertShare(
  entities: EntityManager,
  { roundId, token, createdBy }: { roundId: string; token: string; createdBy: string },
): Promise<void> {
  const tokenHash = hashToken(token);
  await entities.insert(RoundShareEntity, { id: uuidv7(), roundId, tokenHash, createdBy });
}

/** Ends every share link of a round. */
export async function revokeShares(
  entities: EntityManager,
  roundId: string,
  at: Date,
): Promise<void> {
  const open = { roundId, revokedAt: IsNull() };
  await entities.update(RoundShareEntity, open, { revokedAt: at });
}

/** The round that a share link shows; undefined for an unknown or ended one. */
export async function findShare(
  entities: EntityManager,
  token: string,
): Promise<{ shareId: string; roundId: string } | undefined> {
  const open = { tokenHash: hashToken(token), revokedAt: IsNull() };
  const share = await entities.findOneBy(RoundShareEntity, open);
  return share ? { shareId: share.id, roundId: share.roundId } : undefined;
}
