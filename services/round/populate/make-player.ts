import type { RoundHoles } from '../courses/domain/holes-in-play.ts';
import { playerCard } from '../courses/domain/player-card.ts';
import { courseHandicap } from '../handicaps/domain/course-handicap.ts';
import { eventPlayer } from '../rounds/event-player.ts';
import type { PlayerRow } from './club-rows.ts';
import type { Golfer, PopulatedCourse } from './population.ts';
import type { Random } from './random.ts';

/** Percent of the course handicap that is played with. */
export const ALLOWANCE = 95;

/** Where a player stands on a card. */
export interface Seat {
  roundId: string;
  seat: number;
  /** A guest's name; null for a member. */
  guestName: string | null;
  golfer: Golfer;
  course: PopulatedCourse;
  holes: RoundHoles;
  context: PlayerRow['context'];
  playedOn: string;
  startedAt: number;
}

/** A player with the card, rating and handicaps that the service would keep when they join. */
export function makePlayer(random: Random, seat: Seat): PlayerRow {
  const { roundId, golfer, course, holes, context, playedOn, guestName } = seat;
  const tee = teeOf(random, golfer, course, holes);
  const { gender, holes: card, rating: found } = playerCard(course, tee, golfer.gender, holes);
  const rating = found && {
    courseRatingTenths: Math.round(found.courseRating * 10),
    slope: found.slope,
    par: found.par,
  };
  const handicap = rating && courseHandicap(golfer.indexTenths, rating, holes);
  return {
    id: random.uuid(seat.startedAt),
    roundId,
    userId: guestName === null ? golfer.userId : null,
    name: guestName,
    teeId: tee.id,
    gender,
    seat: seat.seat,
    courseId: course.id,
    context,
    playedOn,
    startedAt: seat.startedAt,
    card,
    rating: rating ?? null,
    indexTenths: golfer.indexTenths,
    courseHandicap: handicap?.course ?? null,
    playingHandicap: handicap?.playing(ALLOWANCE) ?? null,
  };
}

/** The player as RoundStarted tells of them, in the service's own words. */
export function playerOfEvent({ card, ...player }: PlayerRow, holes: RoundHoles) {
  const pars = card.map(({ par }) => par);
  const strokeIndexes = card.map(({ strokeIndex }) => strokeIndex);
  return eventPlayer({ ...player, pars, strokeIndexes }, holes);
}

/** One of the tees that are rated for the golfer, where there is one. */
function teeOf(random: Random, { gender }: Golfer, { tees }: PopulatedCourse, holes: RoundHoles) {
  const rated = tees.filter(({ ratings }) =>
    ratings.some((rating) => rating.gender === gender && rating.holes === holes),
  );
  const choice = rated.length > 0 ? rated : tees;
  return choice[random.below(choice.length)]!;
}
