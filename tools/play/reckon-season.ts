import type { CourseSeed, HolesPlayed } from '../../services/round/courses/csv/course-seed.ts';
import { courseHandicap, playingHandicap } from './reckon/course-handicap.ts';
import { handicapRecord, indexOn } from './reckon/handicap-record.ts';
import type { CardHole, PlayerRound, Rating } from './reckon/round.ts';
import { finalScores, holeNumbers, playerIdOf, roundIdOf } from './scorecard.ts';
import type { CardPlayer, Scorecard } from './scorecard.ts';

/** The share of the course handicap that every card is played with. */
export const allowancePercent = 95;

/** A player of a card, and the handicaps they joined with. */
export interface ReckonedPlayer {
  player: CardPlayer;
  gender: 'men' | 'women' | null;
  indexTenths: number | null;
  courseHandicap: number | null;
  round: PlayerRound;
}

/** A card with its players by seat: those there from the start, then as they joined. */
export interface ReckonedCard {
  card: Scorecard;
  roundId: string;
  players: ReckonedPlayer[];
}

/**
 * Reckons what becomes of cards that are played one after another, as the files have them: a card
 * played later may be of an earlier date, so what index a player had when joining hangs on the order.
 * @param userIds the members' ids by e-mail
 */
export function reckonSeason(cards: Scorecard[], userIds: Map<string, string>): ReckonedCard[] {
  const played = new Map<string, PlayerRound[]>();
  return cards.map((card) => {
    const indexOf = ({ email, declaredTenths }: CardPlayer) =>
      email === null
        ? declaredTenths
        : indexOn(handicapRecord(played.get(email) ?? []), card.playedOn);
    const seated = card.players.toSorted((a, b) => (a.joinedAfter ?? 0) - (b.joinedAfter ?? 0));
    const players = seated
      .filter(({ left }) => left === null)
      .map((player) => reckonPlayer(card, player, indexOf(player), userIds));
    for (const { player, round } of players) {
      const { email } = player;
      if (email !== null) played.set(email, [...(played.get(email) ?? []), round]);
    }
    return { card, roundId: roundIdOf(card), players };
  });
}

function reckonPlayer(
  card: Scorecard,
  player: CardPlayer,
  indexTenths: number | null,
  userIds: Map<string, string>,
): ReckonedPlayer {
  const { course, holes } = card;
  const { gender, rating } = ratingOf(course, player, holes);
  const hasHandicap = indexTenths !== null && rating !== null;
  const count = holeNumbers(holes).length;
  const round: PlayerRound = {
    ...{ roundId: roundIdOf(card), playerId: playerIdOf(card, player) },
    userId: player.email === null ? null : (userIds.get(player.email) ?? player.email),
    ...{ courseId: course.id, playedOn: card.playedOn, holes },
    counts: card.context === 'real' && card.state !== 'abandoned',
    ...{ card: cardHoles(course, player.teeId, holes), rating, results: finalScores(player) },
    total: player.totals.at(-1) ?? null,
    playingHandicap: hasHandicap
      ? playingHandicap(indexTenths, rating, count, allowancePercent)
      : null,
  };
  const whole = hasHandicap ? courseHandicap(indexTenths, rating, count) : null;
  return { player, gender, indexTenths, courseHandicap: whole, round };
}

/** Without a gender on the card, a tee that is rated for one only is taken for that one. */
function ratingOf(course: CourseSeed, { teeId, gender }: CardPlayer, holes: HolesPlayed) {
  const ratings = course.tees.find(({ id }) => id === teeId)?.ratings ?? [];
  const genders = [...new Set(ratings.map((rating) => rating.gender))];
  const own = gender ?? (genders.length === 1 ? (genders[0] ?? null) : null);
  const found = ratings.find((rating) => rating.gender === own && rating.holes === holes);
  const rating: Rating | null = found
    ? { ratingTenths: Math.round(found.courseRating * 10), slope: found.slope, par: found.par }
    : null;
  return { gender: own, rating };
}

function cardHoles(course: CourseSeed, teeId: string, holes: HolesPlayed): CardHole[] {
  const lengths = course.tees.find(({ id }) => id === teeId)?.lengths ?? [];
  return holeNumbers(holes).map((hole) => {
    const { par = NaN, strokeIndex = NaN } = course.holes[hole - 1] ?? {};
    return { hole, par, strokeIndex, length: lengths[hole - 1] ?? NaN };
  });
}
