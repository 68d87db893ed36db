import { courseHandicap } from '../../handicaps/domain/course-handicap.ts';
import type { RoundHoles } from '../../courses/domain/holes-in-play.ts';
import {
  playerCard,
  type Card,
  type Gender,
  type Rating,
  type Tee,
} from '../../courses/domain/player-card.ts';

/** Whose an index is: reckoned from the record, declared by member or guest, or set by staff. */
export const INDEX_SOURCES = ['record', 'member', 'staff', 'guest'] as const;

type IndexSource = (typeof INDEX_SOURCES)[number];

/** Who is to play: a member by id, or a guest by name. */
export interface NewPlayer {
  id: string;
  userId: string | null;
  /** A member who has yet to accept the card; they have no `userId` then. */
  invitedId: string | null;
  name: string | null;
  gender: Gender | undefined;
  /** The index they play off; undefined without one. */
  played: { indexTenths: number; from: IndexSource } | undefined;
}

/** A player as they joined: who they are and the card they play, which never changes again. */
export interface SeatedPlayer {
  id: string;
  userId: string | null;
  /** A member who has yet to accept the card: until then it is nobody's. */
  invitedId: string | null;
  name: string | null;
  teeId: string;
  gender: Gender | null;
  /** Place on the card, 1 to 4. */
  seat: number;
  /** Of the holes in play, in order; lengths are metres. */
  pars: number[];
  strokeIndexes: number[];
  lengths: number[];
  /** Null where the tee is not rated for the gender and the holes. */
  courseRatingTenths: number | null;
  slope: number | null;
  par: number | null;
  handicapIndexTenths: number | null;
  handicapIndexFrom: IndexSource | null;
  courseHandicap: number | null;
  playingHandicap: number | null;
}

/** What of the round decides a player's card. */
export interface SeatingRound {
  holes: RoundHoles;
  handicapAllowance: number;
}

const NOT_RATED = { courseRatingTenths: null, slope: null, par: null };

/** Gives a player their seat, with their card and handicap as they are now. */
export function seatPlayer(
  { id, userId, invitedId, name, gender, played }: NewPlayer,
  seat: number,
  { holes, handicapAllowance }: SeatingRound,
  card: Card,
  tee: Tee,
): SeatedPlayer {
  const own = playerCard(card, tee, gender, holes);
  const rating = own.rating && inTenths(own.rating);
  const handicap = rating && played ? courseHandicap(played.indexTenths, rating, holes) : undefined;
  return {
    id,
    userId,
    invitedId,
    name,
    teeId: tee.id,
    gender: own.gender,
    seat,
    pars: own.holes.map((hole) => hole.par),
    strokeIndexes: own.holes.map((hole) => hole.strokeIndex),
    lengths: own.holes.map((hole) => hole.length),
    ...(rating ?? NOT_RATED),
    handicapIndexTenths: played?.indexTenths ?? null,
    handicapIndexFrom: played?.from ?? null,
    courseHandicap: handicap?.course ?? null,
    playingHandicap: handicap?.playing(handicapAllowance) ?? null,
  };
}

function inTenths({ courseRating, slope, par }: Rating) {
  return { courseRatingTenths: Math.round(courseRating * 10), slope, par };
}
