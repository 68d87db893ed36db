import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { clearNames } from './erase-statements.ts';
import { revokeShares } from '../rounds/db/round-shares.ts';
import { lockRounds, type LockedRound } from '../rounds/db/score-statements.ts';
import { mayManage } from '../rounds/domain/may-write.ts';
import { PLAYER_ERASED } from '../events/player-events.ts';
import { ROUND_ABANDONED } from '../events/state-events.ts';
import { applyChange, type RoundChange } from '../rounds/change-round.ts';

/** What erasing did to a round: its new version, if it took one. */
export interface ErasedRound {
  version?: number;
  sharesEnded: boolean;
}

/** Erases a user from one round. Each name and the end of a round in progress is a change of it. */
export async function eraseFromRound(
  tx: PoolClient,
  entities: EntityManager,
  { roundId, userId, now }: { roundId: string; userId: string; now: Date },
): Promise<ErasedRound> {
  const [round] = await lockRounds(tx, [roundId]);
  if (!round) return { sharesEnded: false };
  const isOwner = mayManage(round, userId);
  if (isOwner) await revokeShares(entities, { roundId }, now);
  const playerIds = await clearNames(tx, roundId, userId, isOwner);
  const changes: Pick<RoundChange, 'set' | 'event'>[] = playerIds.map((playerId) => ({
    event: { type: PLAYER_ERASED.type, data: { playerId } },
  }));
  if (isOwner && round.state === 'in_progress') {
    changes.push({ set: { state: 'abandoned' }, event: { type: ROUND_ABANDONED.type } });
  }
  const version = await applyAll(tx, round, changes);
  return { sharesEnded: isOwner, ...(changes.length > 0 ? { version } : {}) };
}

async function applyAll(
  tx: PoolClient,
  round: LockedRound,
  changes: Pick<RoundChange, 'set' | 'event'>[],
): Promise<number> {
  let current = round;
  for (const change of changes) {
    await applyChange(tx, current, change);
    current = { ...current, ...change.set, version: current.version + 1 };
  }
  return current.version;
}
