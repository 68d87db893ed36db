import { randomUUID } from 'node:crypto';
import type { CardHole, RoundHoles } from '../domain/round-event.ts';

/** A CloudEvent as round's relay publishes it. */
export interface TestEvent {
  specversion: '1.0';
  id: string;
  type: string;
  source: string;
  subject: string;
  time: string;
  datacontenttype: 'application/json';
  sequence: string;
  data: Record<string, unknown>;
}

/** What a round is started with. */
export interface TestCard {
  courseId: string;
  holes: RoundHoles;
  playedOn: string;
  context?: string;
  players: { playerId: string; userId: string | null; playingHandicap?: number | null }[];
}

const FIRST_TIME_MS = Date.parse('2026-05-02T10:00:00.000Z');

/** Makes events with positions behind `after` and a second between them. */
export function makeEventFactory(after = 0) {
  let position = after;
  const make = (name: string, data: { roundId: string } & Record<string, unknown>): TestEvent => {
    position += 1;
    return {
      specversion: '1.0',
      id: randomUUID(),
      type: `golf.round.${name}`,
      source: '/round',
      subject: data.roundId,
      time: new Date(FIRST_TIME_MS + position * 1000).toISOString(),
      datacontenttype: 'application/json',
      sequence: String(position),
      data,
    };
  };
  return {
    make,
    started: (roundId: string, card: TestCard, roundVersion = 1) =>
      make('RoundStarted.v1', {
        roundId,
        roundVersion,
        ...card,
        ownerId: card.players[0]?.userId,
        markerId: null,
        cardVersion: 1,
        context: card.context ?? 'real',
        pars: cardHoles(card.holes).map(({ hole, par }) => ({ hole, par })),
        players: card.players.map((player) => ({
          playingHandicap: null,
          ...player,
          teeId: 'yellow',
          gender: 'men',
          holes: cardHoles(card.holes),
        })),
      }),
    scored: (
      roundId: string,
      score: { playerId: string; hole: number; strokes: number | null; holeVersion: number },
    ) =>
      make('HoleScored.v1', {
        roundId,
        roundVersion: 2,
        userId: randomUUID(),
        par: 4,
        pickedUp: score.strokes === null,
        putts: 2,
        fairway: null,
        penalties: null,
        sand: null,
        scoredBy: randomUUID(),
        ...score,
      }),
    finished: (roundId: string, roundVersion = 99) =>
      make('RoundFinished.v1', { roundId, roundVersion }),
    reopened: (roundId: string, roundVersion = 100) =>
      make('RoundReopened.v1', { roundId, roundVersion }),
  };
}

export type EventFactory = ReturnType<typeof makeEventFactory>;

/** A whole round of one player: started, every hole scored with the same strokes, finished. */
export function wholeRound(
  factory: EventFactory,
  userId: string,
  options: {
    strokes?: number;
    holes?: RoundHoles;
    courseId?: string;
    playedOn?: string;
  } = {},
): TestEvent[] {
  const { strokes = 5, holes = '18', courseId = randomUUID(), playedOn = '2026-05-02' } = options;
  const [roundId, playerId] = [randomUUID(), randomUUID()];
  const card = { courseId, holes, playedOn, players: [{ playerId, userId }] };
  return [
    factory.started(roundId, card),
    ...cardHoles(holes).map(({ hole }) =>
      factory.scored(roundId, { playerId, hole, strokes, holeVersion: 1 }),
    ),
    factory.finished(roundId),
  ];
}

/** Par 4 on every hole in play, nothing received. */
export function cardHoles(holes: RoundHoles): CardHole[] {
  const first = holes === 'back9' ? 10 : 1;
  return Array.from({ length: holes === '18' ? 18 : 9 }, (_, index) => ({
    hole: first + index,
    par: 4,
    received: 0,
  }));
}

/** The body of the sidecar's bulk call. */
export function bulkOf(events: unknown[], partition = '3') {
  return {
    id: randomUUID(),
    topic: 'golf.round',
    pubsubname: 'pubsub',
    entries: events.map((event, index) => ({
      entryId: String(index),
      event,
      contentType: 'application/cloudevents+json',
      metadata: {
        __topic: 'golf.round',
        __partition: partition,
        __offset: String(100 + index),
        __key: 'key',
      },
    })),
  };
}
