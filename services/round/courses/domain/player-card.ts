import { holesInPlay, placeOnCard, type RoundHoles } from './holes-in-play.ts';
import { rankStrokeIndexes } from './rank-stroke-indexes.ts';

export const GENDERS = ['men', 'women'] as const;

export type Gender = (typeof GENDERS)[number];

/** World Handicap System figures of a tee for one gender and a set of holes. */
export interface Rating {
  gender: Gender;
  holes: RoundHoles;
  /** Strokes, to 0.1. */
  courseRating: number;
  /** 55 to 155. */
  slope: number;
  par: number;
}

/** Pars or stroke indexes of one gender, hole by hole, where they differ from the card's. */
export interface HoleVariant {
  gender: Gender;
  pars?: number[];
  strokeIndexes?: number[];
}

/** A tee of a card; lengths are metres, hole by hole. */
export interface Tee {
  id: string;
  name: string;
  lengths: number[];
  ratings: Rating[];
  variants?: HoleVariant[];
}

/** What a published card says of its 18 holes, or of the nine that are played once or twice. */
export interface Card {
  pars: number[];
  /** As printed; only their order counts, so that they are played by rank. */
  strokeIndexes: number[];
  tees: Tee[];
}

/** One hole as a player's tee and gender have it; length in metres. */
export interface CardHole {
  hole: number;
  par: number;
  strokeIndex: number;
  length: number;
}

/** The card of one player: the holes in play, and the rating where the tee has one. */
export interface PlayerCard {
  tee: Tee;
  gender: Gender | null;
  holes: CardHole[];
  rating: Rating | undefined;
}

/**
 * The card as one player has it. Without a gender, that of the tee's ratings is taken where they are
 * all of one gender; otherwise there is no rating and the round is gross only.
 */
export function playerCard(
  card: Card,
  tee: Tee,
  gender: Gender | undefined,
  holes: RoundHoles,
): PlayerCard {
  const own = gender ?? onlyGender(tee);
  const variant = tee.variants?.find((candidate) => candidate.gender === own);
  const pars = variant?.pars ?? card.pars;
  const numbers = holesInPlay(holes);
  const printed = variant?.strokeIndexes ?? card.strokeIndexes;
  const isTwice = numbers.length > pars.length;
  const strokeIndexes = rankStrokeIndexes(isTwice ? [...printed, ...printed] : printed);
  return {
    tee,
    gender: own ?? null,
    holes: numbers.map((hole) => ({
      hole,
      par: pars[placeOnCard(hole, pars.length)]!,
      strokeIndex: strokeIndexes[placeOnCard(hole, strokeIndexes.length)]!,
      length: tee.lengths[placeOnCard(hole, pars.length)]!,
    })),
    rating: tee.ratings.find((rating) => rating.gender === own && rating.holes === holes),
  };
}

function onlyGender({ ratings }: Tee): Gender | undefined {
  const genders = new Set(ratings.map((rating) => rating.gender));
  return genders.size === 1 ? ratings[0]!.gender : undefined;
}
