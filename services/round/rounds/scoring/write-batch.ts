import type { PoolClient } from 'pg';
import { appendEvents, type NewEvent } from '@golfroundpro/shared/events/append-events.ts';
import {
  lockRounds,
  readHoles,
  writeHoles,
  type LockedRound,
  type NewHole,
  type StandingHole,
} from '../db/score-statements.ts';
import { decideScore, type ScoreCommand, type ScoreDecision } from '../domain/decide-score.ts';
import { HOLE_SCORED, type HoleScored } from '../../events/score-events.ts';

/** A command with the trace of the request that made it. */
export type TracedCommand = ScoreCommand & { traceparent: string | undefined };

/** What a batch changes, gathered while its commands are decided one after the other. */
interface Changes {
  holes: Map<string, NewHole>;
  rounds: Map<string, LockedRound>;
  events: NewEvent[];
}

/**
 * Decides and writes many commands in the transaction of `client`: lock the rounds, read the holes,
 * decide each in turn (a later command sees what an earlier one of its batch did), write all.
 */
export async function writeBatch(
  client: PoolClient,
  commands: TracedCommand[],
): Promise<ScoreDecision[]> {
  const roundIds = [...new Set(commands.map((command) => command.roundId))];
  const rounds = new Map((await lockRounds(client, roundIds)).map((round) => [round.id, round]));
  const keys = new Map(commands.map((command) => [keyOf(command), command]));
  const holes = new Map(
    (await readHoles(client, [...keys.values()])).map((hole) => [keyOf(hole), hole]),
  );
  const changes: Changes = { holes: new Map(), rounds: new Map(), events: [] };
  const decisions = commands.map((command) => decideNext(command, rounds, holes, changes));
  if (changes.events.length > 0) {
    await writeHoles(client, [...changes.holes.values()], [...changes.rounds.values()]);
    await appendEvents(client, changes.events);
  }
  return decisions;
}

function keyOf({ playerId, hole }: { playerId: string; hole: number }): string {
  return `${playerId}/${hole}`;
}

function decideNext(
  command: TracedCommand,
  rounds: Map<string, LockedRound>,
  holes: Map<string, StandingHole>,
  changes: Changes,
): ScoreDecision {
  const round = rounds.get(command.roundId);
  const found = holes.get(keyOf(command));
  const hole = found?.roundId === command.roundId ? found : undefined;
  const decision = decideScore(round, hole, command);
  if (decision.outcome === 'changed' && round && hole) {
    round.version = decision.roundVersion;
    hole.current = { ...command.score, version: decision.holeVersion };
    changes.rounds.set(round.id, round);
    changes.holes.set(keyOf(command), newHole(command, decision.holeVersion));
    changes.events.push({
      type: HOLE_SCORED.type,
      aggregateId: round.id,
      data: eventOf(command, round, hole, decision.holeVersion),
      traceparent: command.traceparent,
    });
  }
  return decision;
}

function newHole({ playerId, hole, score, userId }: ScoreCommand, version: number): NewHole {
  return { playerId, hole, ...score, version, scoredBy: userId };
}

function eventOf(
  command: ScoreCommand,
  round: LockedRound,
  hole: StandingHole,
  holeVersion: number,
): HoleScored {
  return {
    roundId: round.id,
    roundVersion: round.version,
    playerId: command.playerId,
    userId: hole.userId,
    hole: command.hole,
    par: hole.par,
    ...command.score,
    holeVersion,
    scoredBy: command.userId,
  };
}
