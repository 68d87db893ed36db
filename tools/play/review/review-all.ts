import { GatewayError } from '../../client/gateway-error.ts';
import { golferReport } from './golfer-report.ts';
import { leaveOutIndexes } from './leave-out-indexes.ts';
import type { Member } from '../play-all.ts';
import type { PlayerRound } from '../../oracle/round.ts';
import { orderOfEntry } from './order-of-entry.ts';
import { reckonSeason } from './reckon-season.ts';
import { reviewClub, type ClubReview } from './review-club.ts';
import { reviewMember, type MemberReview } from './review-member.ts';
import { reviewRounds } from './review-rounds.ts';
import { readRounds } from './shown-rounds.ts';
import type { Scorecard } from '../cards/scorecard.ts';
import type { Session } from '../session.ts';

/** What the club shows and where it is not what the files say. */
export interface Review extends ClubReview {
  report: string[];
}

/**
 * Reads every round, index, figure, achievement and leaderboard that the cards settle and compares
 * it with play's own reckoning from them.
 * @param deadline until when views that lag are waited for (epoch milliseconds)
 */
export async function reviewAll(
  cards: Scorecard[],
  members: Member[],
  deadline: number,
): Promise<Review> {
  const sessions = new Map<string, Session>();
  for (const { email, session } of members) if (session) sessions.set(email, session);
  const userIds = new Map([...sessions].map(([email, { userId }]) => [email, userId]));
  const shown = await readRounds(cards, sessions);
  const season = reckonSeason(orderOfEntry(cards, shown), userIds);
  const all = season.flatMap(({ players }) => players.map(({ round }) => round));
  const names = new Map(cards.map(({ course }) => [course.id, course.name]));
  const inFiles = season.toSorted((a, b) => cards.indexOf(a.card) - cards.indexOf(b.card));
  const played = reviewRounds(inFiles, shown);
  const own = await Promise.all(members.map((member) => reviewOne(member, all, names, deadline)));
  const club = await reviewClub([...sessions.values()], all, names, deadline).catch(asDifference);
  const elsewhere = members.filter((_, at) => own[at]!.otherRounds > 0).map(({ email }) => email);
  const rounds = played.map((review) => leaveOutIndexes(review, new Set(elsewhere)));
  const notes = own.flatMap(({ otherRounds }, at) =>
    otherRounds > 0
      ? `${members[at]?.email} has ${otherRounds} rounds that stand in no file, so index and net are not compared`
      : [],
  );
  return {
    views: club.views + rounds.length + own.reduce((sum, { views }) => sum + views, 0),
    notes: [...notes, ...club.notes],
    differences: [...rounds, ...own, club].flatMap(({ differences }) => differences),
    report: own.flatMap((review, at) => golferReport(members[at]!, rounds, review)),
  };
}

async function reviewOne(
  { email, session }: Member,
  rounds: PlayerRound[],
  names: Map<string, string>,
  deadline: number,
): Promise<MemberReview> {
  const nothing = { otherRounds: 0, views: 0 };
  if (!session) return { ...nothing, differences: [`${email} could not log in`] };
  return reviewMember(session, email, rounds, names, deadline).catch((error: unknown) => ({
    ...nothing,
    ...asDifference(error),
  }));
}

function asDifference(error: unknown): ClubReview {
  if (!(error instanceof GatewayError)) throw error;
  return { views: 0, notes: [], differences: [error.message] };
}
