import { readCourseIds } from './account.ts';
import { GatewayError } from './client.ts';
import type { Send } from './client.ts';
import { playRound } from './play-round.ts';
import type { Scorecard } from './scorecard.ts';
import { openSession } from './session.ts';

export interface PlayEvents {
  onHole: () => void;
  onRound: (card: Scorecard, outcome: 'played' | 'found') => void;
  onFailure: (where: string, reason: string) => void;
}

/**
 * A golfer's cards in the order of play, and the ids of their courses by name; `send` is missing
 * where no login was possible.
 */
export interface PlayedCards {
  player: string;
  email: string;
  cards: Scorecard[];
  courseIds: Map<string, string>;
  send?: Send;
}

const playersAtOnce = 6;

/** Plays all cards: those of one golfer in turn, a few golfers side by side. */
export async function playAll(
  send: Send,
  cards: Scorecard[],
  events: PlayEvents,
): Promise<PlayedCards[]> {
  const golfers = groupByGolfer(cards);
  const waiting = golfers.values();
  const worker = async () => {
    for (const golfer of waiting) await playGolfer(send, golfer, events);
  };
  await Promise.all(Array.from({ length: playersAtOnce }, worker));
  return golfers;
}

function groupByGolfer(cards: Scorecard[]): PlayedCards[] {
  const inOrder = cards.toSorted((a, b) => a.playedOn.localeCompare(b.playedOn));
  const byEmail = Map.groupBy(inOrder, ({ email }) => email);
  return [...byEmail].map(([email, own]) => {
    return { player: own[0]?.player ?? '', email, cards: own, courseIds: new Map() };
  });
}

async function playGolfer(send: Send, golfer: PlayedCards, events: PlayEvents): Promise<void> {
  const { player, email, cards } = golfer;
  await attempt(email, events, async () => {
    golfer.send = await openSession(send, { name: player, email });
    golfer.courseIds = await readCourseIds(golfer.send);
  });
  if (!golfer.send) return;
  for (const card of cards) await playCard(golfer.send, card, golfer.courseIds, events);
}

async function playCard(
  send: Send,
  card: Scorecard,
  courseIds: Map<string, string>,
  events: PlayEvents,
): Promise<void> {
  const where = `${card.file}:${card.line}`;
  const courseId = courseIds.get(card.course.name);
  if (!courseId) return events.onFailure(where, `the club does not list ${card.course.name}`);
  await attempt(where, events, async () => {
    events.onRound(card, await playRound(send, card, courseId, events.onHole));
  });
}

async function attempt(where: string, events: PlayEvents, act: () => Promise<void>) {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    events.onFailure(where, error.message);
  }
}
