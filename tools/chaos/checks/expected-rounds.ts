import { strokesReceived } from '../../oracle/handicap/course-handicap.ts';
import type { CardHole, HoleResult, PlayerRound } from '../../oracle/round.ts';
import type { ClubRecord, LogEvent, PlayerRow, RoundRow, ScoreRow } from './read-record.ts';

/** The cards as the tables have them, for the oracle. */
export function roundsOfTables({ rounds, players, scores }: ClubRecord): PlayerRound[] {
  const byRound = new Map(rounds.map((round) => [round.id, round]));
  const byPlayer = Map.groupBy(scores, ({ playerId }) => playerId);
  return players.map((player) =>
    cardOf(byRound.get(player.roundId)!, player, byPlayer.get(player.id) ?? []),
  );
}

function cardOf(round: RoundRow, player: PlayerRow, scores: ScoreRow[]): PlayerRound {
  const { id: roundId, courseId, playedOn, startedAt, holes, state } = round;
  const { ratingTenths, slope, par, playingHandicap } = player;
  const first = holes === 'back9' ? 10 : 1;
  const card: CardHole[] = player.pars.map((own, at) => ({
    ...{ hole: first + at, par: own, strokeIndex: player.strokeIndexes[at] ?? NaN },
    length: player.lengths[at] ?? NaN,
  }));
  const isRated = ratingTenths !== null && slope !== null && par !== null;
  return {
    ...{ roundId, playerId: player.id, userId: player.userId, courseId, ofClub: true },
    ...{ playedOn, startedAt, holes, counts: state === 'finished', card },
    rating: isRated ? { ratingTenths, slope, par } : null,
    ...{ pcc: 0, results: resultsOf(scores), total: null, playingHandicap },
    received: playingHandicap === null ? null : strokesReceived(playingHandicap, card),
  };
}

function resultsOf(scores: ScoreRow[]): HoleResult[] {
  return scores
    .filter(({ strokes, pickedUp }) => strokes !== null || pickedUp)
    .map(({ hole, strokes, pickedUp, putts, fairway, penalties, sand }) => {
      return { hole, strokes, pickedUp, putts, fairway, penalties, sand };
    })
    .sort((a, b) => a.hole - b.hole);
}

/** What a fold of the log says of a card, as far as the log tells it. */
export type FoldedCard = Pick<
  PlayerRound,
  | 'roundId'
  | 'playerId'
  | 'userId'
  | 'courseId'
  | 'playedOn'
  | 'holes'
  | 'counts'
  | 'results'
  | 'playingHandicap'
>;

/** The cards as the log tells them: of each part the highest version holds. */
export function foldLog(events: LogEvent[]): FoldedCard[] {
  return [...Map.groupBy(events, ({ roundId }) => roundId)].flatMap(([roundId, own]) => {
    const inOrder = own.toSorted((a, b) => a.data.roundVersion - b.data.roundVersion);
    const start = inOrder.find(({ type }) => type.startsWith('golf.round.RoundStarted.'))?.data;
    const state = inOrder.filter(({ type }) => /Round(Finished|Reopened)/.test(type)).at(-1)?.type;
    const counts = state?.includes('Finished') ?? false;
    const { courseId, playedOn, holes, players = [] } = (start ?? {}) as unknown as Start;
    return players.map(({ playerId, userId, playingHandicap }) => ({
      ...{ roundId, playerId, userId, courseId, playedOn, holes, counts, playingHandicap },
      results: foldScores(inOrder, playerId),
    }));
  });
}

interface Start extends Pick<PlayerRound, 'courseId' | 'playedOn' | 'holes'> {
  players: Pick<PlayerRound, 'playerId' | 'userId' | 'playingHandicap'>[];
}

function foldScores(inOrder: LogEvent[], playerId: string): HoleResult[] {
  const last = new Map<number, ScoreRow>();
  for (const { type, data } of inOrder) {
    if (!type.startsWith('golf.round.HoleScored.') || data['playerId'] !== playerId) continue;
    last.set(Number(data['hole']), data as unknown as ScoreRow);
  }
  return resultsOf([...last.values()]);
}
