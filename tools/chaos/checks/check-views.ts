import { isDeepStrictEqual } from 'node:util';
import { makeApi } from '../../client/api.ts';
import { rebuildViews } from '../../client/rebuild-views.ts';
import { makePatientSend, withToken } from '../../client/send.ts';
import { messageOf } from '../../console/user-error.ts';
import type { PlayerRound } from '../../oracle/round.ts';
import { reviewClub } from '../../play/review/review-club.ts';
import { reviewMember } from '../../play/review/review-member.ts';
import { foldLog, roundsOfTables, type FoldedCard } from './expected-rounds.ts';
import { finding, type Evidence, type Finding } from './finding.ts';

const HEALING_MS = 60_000;
const PATIENCE_MS = 20_000;

/** Invariant 5: the tables equal the fold of the log; the views equal the oracle; rebuilt they are the same. */
export async function checkViews(evidence: Evidence): Promise<Finding> {
  const { world, record, players } = evidence;
  const rounds = roundsOfTables(record);
  const cards = differingCards(rounds, foldLog(record.events));
  const deadline = Date.now() + HEALING_MS;
  const sessions = players.map(({ userId, token, email }) => {
    const send = withToken(makePatientSend({ patienceMs: PATIENCE_MS }), token);
    return { userId, email, api: makeApi(world.stack.address, send) };
  });
  const members = await Promise.all(
    sessions.map((session) => reviewMember(session, session.email, rounds, new Map(), deadline)),
  );
  const club = await reviewClub(sessions.slice(0, 2), rounds, new Map(), deadline);
  const looked = members.reduce((sum, { views }) => sum + views, club.views) + rounds.length;
  const strange = members.filter(({ otherRounds }) => otherRounds > 0);
  return finding(5, looked, [
    ...cards,
    ...members.flatMap(({ differences }) => differences),
    ...strange.map(({ otherRounds }) => `a member counts ${otherRounds} rounds of no table`),
    ...club.notes,
    ...club.differences,
    ...(await rebuiltDifferences(evidence)),
  ]);
}

function differingCards(rounds: PlayerRound[], folded: FoldedCard[]): string[] {
  const byPlayer = new Map(folded.map((card) => [card.playerId, card]));
  const differing = rounds.filter((round) => {
    const { roundId, playerId, userId, courseId, playedOn, holes, counts, results } = round;
    const { playingHandicap } = round;
    const own = { roundId, playerId, userId, courseId, playedOn, holes, counts };
    return !isDeepStrictEqual(byPlayer.get(playerId), { ...own, results, playingHandicap });
  });
  const extra = folded.length - rounds.length;
  return [
    ...differing.map(({ roundId }) => `round ${roundId} in the tables is not what its events say`),
    ...(extra === 0 ? [] : [`the log tells of ${extra} more cards than the tables`]),
  ];
}

/** Every key of the live views against those of a rebuild, which also finds a key too many. */
async function rebuiltDifferences({ world }: Evidence): Promise<string[]> {
  const { ports, secrets } = world.stack;
  try {
    for await (const line of rebuildViews(ports, secrets)) {
      if (line.stage !== 'done') continue;
      const { comparison } = line.result;
      if (!comparison) return ['there were no whole views to compare a rebuild with'];
      return comparison.differing.map((name) => `the key ${name} differs after a rebuild`);
    }
    return ['the rebuild broke off'];
  } catch (error) {
    return [`the rebuild failed: ${messageOf(error)}`];
  }
}
