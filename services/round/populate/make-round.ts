import { ROUND_STARTED } from '../events/round-started.ts';
import { HOLE_SCORED } from '../events/score-events.ts';
import { ROUND_FINISHED } from '../events/state-events.ts';
import type { RoundStarted } from '../events/round-started.ts';
import type { HoleScored } from '../events/score-events.ts';
import type { HoleScore } from '../rounds/domain/hole-score.ts';
import type { CardHole } from '../courses/domain/player-card.ts';
import { placeOnCard, type RoundHoles } from '../courses/domain/holes-in-play.ts';
import type { ClubRows, EventRow, PlayerRow, RoundRow, ScoreRow } from './club-rows.ts';
import { makePlayer, playerOfEvent } from './make-player.ts';
import { makeScore } from './make-score.ts';
import type { Golfer, PopulatedCourse } from './population.ts';
import type { Random } from './random.ts';

const MINUTE_MS = 60 * 1000;
const HOLE_MS = 12 * MINUTE_MS;
/** From one player's score to the next one's. */
const TURN_MS = 15 * 1000;
/** Of all scores, those that are corrected at once. */
const CORRECTED = 0.01;
const CORRECTION_MS = 5 * 1000;
const GUEST_NAMES = ['Ash', 'Blair', 'Casey', 'Devon', 'Ellis', 'Finley', 'Harper', 'Jules'];

/** What is settled of a round before its first shot. */
export interface RoundPlan {
  course: PopulatedCourse;
  /** The owner first; whom they play with follow. */
  golfers: Golfer[];
  holes: RoundHoles;
  context: RoundRow['context'];
  /** Midnight (UTC) of the day it is played on. */
  dayMs: number;
}

/** A finished round: every row that the service would have written, with its events in order. */
export function makeRound(random: Random, plan: RoundPlan): ClubRows {
  const startedAt = plan.dayMs + (6 * 60 + random.below(9 * 60)) * MINUTE_MS;
  const id = random.uuid(startedAt);
  const playedOn = new Date(plan.dayMs).toISOString().slice(0, 10);
  const players = plan.golfers.map((golfer, index) => {
    const guestName = index > 0 && random.chance(0.2) ? nameOf(random) : null;
    const { course, holes, context } = plan;
    const seat = { roundId: id, seat: index + 1, guestName, golfer, startedAt };
    return makePlayer(random, { ...seat, course, holes, context, playedOn });
  });
  const writer = new RoundWriter(random, id, plan.golfers[0]!.userId);
  writer.append(ROUND_STARTED.type, startedAt, startOf(plan, writer.ownerId, playedOn, players));
  const end = playHoles(random, plan, players, writer, startedAt);
  writer.append(ROUND_FINISHED.type, end, {});
  const { ownerId, events, scores } = writer;
  const { course, holes, context } = plan;
  const of = { courseId: course.id, cardVersion: course.cardVersion, holes, playedOn, context };
  const row = { id, version: events.length, ownerId, ...of, startedAt, finishedAt: end };
  return { rounds: [row], players, scores, events };
}

function nameOf(random: Random): string {
  return GUEST_NAMES[random.below(GUEST_NAMES.length)]!;
}

type OfService<Event> = Omit<Event, 'roundId' | 'roundVersion'>;

function startOf(
  { course, holes, context }: RoundPlan,
  ownerId: string,
  playedOn: string,
  players: PlayerRow[],
): OfService<RoundStarted> {
  return {
    ...{ ownerId, markerId: null, courseId: course.id, cardVersion: course.cardVersion },
    ...{ holes, playedOn, startedAt: new Date(players[0]!.startedAt).toISOString(), context },
    pars: players[0]!.card.map(({ hole }) => ({
      hole,
      par: course.pars[placeOnCard(hole, course.pars.length)]!,
    })),
    players: players.map((player) => playerOfEvent(player, holes)),
  };
}

/** All holes, hole by hole, the players one after the other; gives when the card was closed. */
function playHoles(
  random: Random,
  { golfers }: RoundPlan,
  players: PlayerRow[],
  writer: RoundWriter,
  startedAt: number,
): number {
  const count = players[0]!.card.length;
  for (let at = 0; at < count; at++) {
    const done = startedAt + (at + 1) * HOLE_MS + random.below(2 * MINUTE_MS);
    for (const [index, player] of players.entries()) {
      const score = makeScore(random, golfers[index]!, player.card[at]!);
      writer.score(player, player.card[at]!, score, done + index * TURN_MS);
    }
  }
  return startedAt + count * HOLE_MS + 10 * MINUTE_MS;
}

/** Gathers what is written of one round; every event takes the next version. */
class RoundWriter {
  readonly ownerId: string;
  readonly events: EventRow[] = [];
  readonly scores: ScoreRow[] = [];
  readonly #random: Random;
  readonly #roundId: string;

  constructor(random: Random, roundId: string, ownerId: string) {
    this.#random = random;
    this.#roundId = roundId;
    this.ownerId = ownerId;
  }

  append(type: string, occurredAt: number, data: object): void {
    const roundId = this.#roundId;
    this.events.push({
      eventId: this.#random.uuid(occurredAt),
      type,
      aggregateId: roundId,
      data: { roundId, roundVersion: this.events.length + 1, ...data },
      occurredAt,
    });
  }

  /** Writes a score; now and then another one stood there for a moment. */
  score(player: PlayerRow, hole: CardHole, score: HoleScore, atMs: number): void {
    const corrected = score.strokes !== null && this.#random.chance(CORRECTED);
    const wrong = { ...score, strokes: (score.strokes ?? 0) + 1 };
    if (corrected) this.#scored(player, hole, wrong, 1, atMs);
    const version = corrected ? 2 : 1;
    const scoredAt = corrected ? atMs + CORRECTION_MS : atMs;
    this.#scored(player, hole, score, version, scoredAt);
    const scoredBy = this.ownerId;
    this.scores.push({
      ...{ playerId: player.id, hole: hole.hole, ...score, version, scoredBy, scoredAt },
    });
  }

  #scored(player: PlayerRow, at: CardHole, score: HoleScore, holeVersion: number, atMs: number) {
    const { id: playerId, userId } = player;
    const { hole, par } = at;
    const of = { playerId, userId, hole, par, ...score, holeVersion, scoredBy: this.ownerId };
    this.append(HOLE_SCORED.type, atMs, of satisfies OfService<HoleScored>);
  }
}
