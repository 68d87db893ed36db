/** A hole as the player's tee and gender have it. */
export interface CardHole {
  hole: number;
  par: number;
  strokeIndex: number;
  length: number;
}

/** The World Handicap System figures of the tee for the player's gender and holes. */
export interface Rating {
  ratingTenths: number;
  slope: number;
  par: number;
}

/** What stands for a hole in the end; neither strokes nor picked up where it was not played. */
export interface HoleResult {
  hole: number;
  strokes: number | null;
  pickedUp: boolean;
  putts: number | null;
  fairway: string | null;
  penalties: number | null;
  sand: boolean | null;
}

/** One player's part of a card, as it stands in the end. */
export interface PlayerRound {
  roundId: string;
  playerId: string;
  /** Null for a guest. */
  userId: string | null;
  courseId: string;
  /** Whether the club keeps the course: else the round is its players' alone. */
  ofClub: boolean;
  playedOn: string;
  /** What is later sorts later: the order in which the rounds of a day were started or entered. */
  startedAt: string;
  holes: '18' | 'front9' | 'back9';
  /** Real and finished: it counts for the index and in analytics. */
  counts: boolean;
  /** The holes in play, in order. */
  card: CardHole[];
  /** Null where the tee is not rated for the player's gender. */
  rating: Rating | null;
  /** The playing conditions calculation of the course and day, −1 to 3. */
  pcc: number;
  /** The holes with strokes or picked up, in order. */
  results: HoleResult[];
  /** A total entered without holes. */
  total: number | null;
  /** The playing handicap when the player joined; null without an index or a rating. */
  playingHandicap: number | null;
  /** The strokes that it gives, by hole. */
  received: Map<number, number> | null;
}

/** The order of a player's record and of every list: by date, then as they were started, then round, then player. */
export function inOrder(rounds: PlayerRound[]): PlayerRound[] {
  return rounds.toSorted((a, b) => compareText(orderKey(a), orderKey(b)));
}

/** A plain comparison, code unit by code unit. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What was done on a hole; undefined where it was not played. */
export function resultOn(round: Pick<PlayerRound, 'results'>, hole: number) {
  return round.results.find((result) => result.hole === hole);
}

/** Whether every hole in play has strokes or was picked up. */
export function isEveryHoleScored({ card, results }: PlayerRound): boolean {
  return results.length === card.length;
}

/** Gross strokes: the sum when every hole has strokes, the total when none is scored, else null. */
export function grossStrokes({ card, results, total }: PlayerRound): number | null {
  if (results.length === 0) return total;
  const holed = results.flatMap(({ strokes }) => strokes ?? []);
  return holed.length === card.length ? sum(holed) : null;
}

export function parOf({ card }: Pick<PlayerRound, 'card'>): number {
  return sum(card.map(({ par }) => par));
}

export function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function orderKey({ playedOn, startedAt, roundId, playerId }: PlayerRound): string {
  return `${playedOn} ${startedAt} ${roundId} ${playerId}`;
}
