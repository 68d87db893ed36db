import type { Course, HolesPlayed } from '../cards/course.ts';
import {
  courseHandicap,
  playingHandicap,
  strokesReceived,
} from '../../oracle/handicap/course-handicap.ts';
import type { EnteredCard } from './order-of-entry.ts';
import { handicapRecord, indexOn } from '../../oracle/handicap/handicap-record.ts';
import type { CardHole, PlayerRound, Rating } from '../../oracle/round.ts';
import {
  cardOwner,
  finalScores,
  holeNumbers,
  playerIdOf,
  roundIdOf,
  type CardPlayer,
  type Scorecard,
} from '../cards/scorecard.ts';

/** The share of the course handicap that every card is played with. */
export const ALLOWANCE_PERCENT = 95;

/** A player of a card, and the handicaps they joined with. */
export interface ReckonedPlayer {
  player: CardPlayer;
  gender: 'men' | 'women' | null;
  indexTenths: number | null;
  courseHandicap: number | null;
  /** Who has yet to accept the card. */
  invitedId: string | null;
  round: PlayerRound;
}

/** A card with its players by seat: those there from the start, then as they joined. */
export interface ReckonedCard {
  card: Scorecard;
  roundId: string;
  players: ReckonedPlayer[];
}

/**
 * Reckons what becomes of cards that were entered one after another: a card entered later may be of an
 * earlier date, so what index a player had when joining hangs on the order.
 * @param userIds the members' ids by e-mail
 */
export function reckonSeason(entered: EnteredCard[], userIds: Map<string, string>): ReckonedCard[] {
  const played = new Map<string, PlayerRound[]>();
  return entered.map(({ card, startedAt }) => {
    const indexOf = ({ email, declaredTenths }: CardPlayer) =>
      email === null
        ? declaredTenths
        : indexOn(handicapRecord(played.get(email) ?? []), card.playedOn);
    const seated = card.players.toSorted((a, b) => (a.joinedAfter ?? 0) - (b.joinedAfter ?? 0));
    const players = seated
      .filter(({ left }) => left === null)
      .map((player) => reckonPlayer(card, startedAt, player, indexOf(player), userIds));
    for (const { player, round } of players) {
      const email = cardOwner(player);
      if (email !== null) played.set(email, [...(played.get(email) ?? []), round]);
    }
    return { card, roundId: roundIdOf(card), players };
  });
}

function reckonPlayer(
  card: Scorecard,
  startedAt: string,
  player: CardPlayer,
  indexTenths: number | null,
  userIds: Map<string, string>,
): ReckonedPlayer {
  const { course, holes } = card;
  const idOf = (email: string | null) => email && (userIds.get(email) ?? email);
  const { gender, rating } = ratingOf(course, player, holes);
  const onCard = cardHoles(course, player.teeId, holes);
  const handicap =
    indexTenths === null || rating === null
      ? null
      : handicapsOf(indexTenths, rating, onCard.length);
  const round: PlayerRound = {
    ...{ roundId: roundIdOf(card), playerId: playerIdOf(card, player) },
    userId: idOf(cardOwner(player)),
    ...{ courseId: course.id, ofClub: true, playedOn: card.playedOn, startedAt, holes },
    counts: card.context === 'real' && card.state !== 'abandoned',
    // Nobody has set playing conditions for the days in the files.
    ...{ card: onCard, rating, pcc: 0, results: finalScores(player) },
    total: player.totals.at(-1) ?? null,
    playingHandicap: handicap && handicap.playing,
    received: handicap && strokesReceived(handicap.playing, onCard),
  };
  const invitedId = player.acceptance === 'never' ? idOf(player.email) : null;
  return {
    player,
    gender,
    indexTenths,
    courseHandicap: handicap && handicap.course,
    invitedId,
    round,
  };
}

function handicapsOf(indexTenths: number, rating: Rating, holes: number) {
  return {
    course: courseHandicap(indexTenths, rating, holes),
    playing: playingHandicap(indexTenths, rating, holes, ALLOWANCE_PERCENT),
  };
}

/** Without a gender on the card, a tee that is rated for one only is taken for that one. */
function ratingOf(course: Course, { teeId, gender }: CardPlayer, holes: HolesPlayed) {
  const ratings = course.tees.find(({ id }) => id === teeId)?.ratings ?? [];
  const genders = [...new Set(ratings.map((rating) => rating.gender))];
  const own = gender ?? (genders.length === 1 ? (genders[0] ?? null) : null);
  const found = ratings.find((rating) => rating.gender === own && rating.holes === holes);
  const rating: Rating | null = found
    ? { ratingTenths: found.ratingTenths, slope: found.slope, par: found.par }
    : null;
  return { gender: own, rating };
}

/** A course of nine goes round again at the tenth; stroke indexes by rank, of equal ones the earlier first. */
function cardHoles(course: Course, teeId: string, holes: HolesPlayed): CardHole[] {
  const lengths = course.tees.find(({ id }) => id === teeId)?.lengths ?? [];
  const numbers = holeNumbers(holes);
  const isTwice = numbers.length > course.holes.length;
  const card = isTwice ? [...course.holes, ...course.holes] : course.holes;
  return numbers.map((hole) => {
    const at = (hole - 1) % card.length;
    const { par = NaN, strokeIndex: own = NaN } = card[at] ?? {};
    const harder = card.filter(({ strokeIndex }, place) =>
      place < at ? strokeIndex <= own : strokeIndex < own,
    );
    const length = lengths[at % lengths.length] ?? NaN;
    return { hole, par, strokeIndex: harder.length + 1, length };
  });
}
