import type { PoolClient } from 'pg';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { CourseCardRecord } from '../../courses/db/read-card.ts';
import { lockRounds } from '../../rounds/db/score-statements.ts';
import { applyChange } from '../../rounds/change-round.ts';
import { openRound, type RoundFrame } from '../../rounds/open-round.ts';
import { askPlayer, type AskedPlayer } from '../../rounds/player-body.ts';
import { scoreTotal } from '../../rounds/scoring/score-total.ts';
import { writeBatch } from '../../rounds/scoring/write-batch.ts';
import { lastChange } from './last-change.ts';
import type { SettledPlayer, SettledRound } from './settle-round.ts';

/** Who imports, and when. */
export interface Importer {
  userId: string;
  now: Date;
}

/**
 * Plays a round of a file as the API would: started, scored, finished or abandoned, each step with
 * its event. Gives the version it ends at.
 */
export async function writeImported(
  tx: PoolClient,
  importer: Importer,
  round: SettledRound,
  card: CourseCardRecord,
): Promise<number> {
  const asked = round.players.map((player, index) => askedOf(player, index, importer.userId));
  await openRound(tx, frameOf(round, card, importer), asked, card, importer.now);
  await writeScores(tx, importer, round);
  const [written] = await lockRounds(tx, [round.id]);
  const change = lastChange(round, importer.now);
  if (change) await applyChange(tx, written!, change);
  return written!.version + (change ? 1 : 0);
}

/** Other members come back as guests: a file names nobody but the one who imports it. */
function askedOf(player: SettledPlayer, index: number, userId: string): AskedPlayer {
  const { id, own, place, name, teeId, gender, handicapIndex } = player;
  const rest = { id, teeId, gender: gender ?? undefined };
  const body = own
    ? { ...rest, userId, name: name ?? undefined }
    : { ...rest, name: name ?? `Player ${index + 1}`, handicapIndex: handicapIndex ?? undefined };
  return askPlayer(body, `players.${place}.`);
}

function frameOf(
  round: SettledRound,
  card: CourseCardRecord,
  { userId, now }: Importer,
): RoundFrame {
  const { id, holes, playedOn, context = 'real', handicapAllowance = 95, startedAt } = round;
  const { courseId, courseName, courseOwnerId, cardVersion } = card;
  return {
    id,
    context,
    courseId,
    courseName,
    ownCourse: courseOwnerId !== null,
    cardVersion,
    holes,
    holesOnCard: card.pars.length,
    playedOn,
    ownerId: userId,
    markerId: null,
    handicapAllowance,
    startedAt: startedAt === undefined ? now : new Date(startedAt),
  };
}

async function writeScores(
  tx: PoolClient,
  { userId }: Importer,
  { id: roundId, players }: SettledRound,
): Promise<void> {
  const common = { roundId, userId, expectedVersion: undefined, traceparent: undefined };
  const commands = players.flatMap(({ id: playerId, scores = [] }) =>
    scores.map(({ hole, ...score }) => {
      const { strokes = null, pickedUp = false, putts = null, fairway = null } = score;
      const { penalties = null, sand = null } = score;
      const values = { strokes, pickedUp, putts, fairway, penalties, sand };
      return { ...common, playerId, hole, score: values };
    }),
  );
  const decisions = commands.length > 0 ? await writeBatch(tx, commands) : [];
  for (const { id: playerId, total } of players) {
    if (typeof total !== 'number') continue;
    const decision = await scoreTotal(tx, { ...common, playerId, strokes: total });
    if (decision.outcome !== 'changed') refuse(decision);
  }
  const refused = decisions.find(({ outcome }) => outcome !== 'changed');
  if (refused) refuse(refused);
}

/** What was checked before cannot be refused here, but for a total that no card can have. */
function refuse(decision: { outcome: string; reason?: string }): never {
  const message = decision.reason ?? decision.outcome;
  throw new AppError('invalid_request', { errors: [{ field: 'players', message }] });
}
