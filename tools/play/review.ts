import { awaitFigures, readFinishedIds, readPars, readRound } from './account.ts';
import type { Figures, RoundView } from './api.ts';
import { GatewayError } from './client.ts';
import type { Send } from './client.ts';
import { compareFigures, compareRound } from './compare.ts';
import type { PlayedCards } from './play-all.ts';
import { reckonFigures } from './reckon.ts';
import type { ReckonedRound } from './reckon.ts';
import { cardIds } from './scorecard.ts';
import type { Scorecard } from './scorecard.ts';

/** What the club shows of one golfer, and where it is not what the cards say. */
export interface Review {
  rounds: RoundView[];
  figures?: Figures;
  otherRounds: number;
  differences: string[];
}

/**
 * Reads a golfer's rounds and figures and compares both with the cards. Whatever cannot be read
 * is a difference too; figures that lag are waited for until `deadline` (epoch milliseconds).
 */
export async function reviewGolfer(golfer: PlayedCards, deadline: number): Promise<Review> {
  const review: Review = { rounds: [], otherRounds: 0, differences: [] };
  try {
    await reviewRounds(golfer, review);
    await reviewFigures(golfer, review, deadline);
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    review.differences.push(`${golfer.email} ${error.message}`);
  }
  return review;
}

async function reviewRounds({ send, cards, courseIds }: PlayedCards, review: Review) {
  for (const card of cards) {
    const round = send && (await readRound(send, cardIds(card).roundId));
    const found = round ? compareRound(card, courseIds, round) : ['was not played'];
    review.differences.push(...found.map((text) => `${card.file}:${card.line} ${text}`));
    if (round) review.rounds.push(round);
  }
}

/**
 * Finished rounds of the account that stand in no file are told, and reckoned as the round
 * service has them: so the figures are compared in full even then.
 */
async function reviewFigures(golfer: PlayedCards, review: Review, deadline: number) {
  const { send, email, cards, courseIds } = golfer;
  if (!send) return;
  const finishedIds = await readFinishedIds(send);
  const ownIds = new Set(cards.map((card) => cardIds(card).roundId));
  const others = await readOthers(
    send,
    finishedIds.filter((id) => !ownIds.has(id)),
  );
  const fromCards = cards.map((card) => reckonedCard(card, courseIds));
  review.otherRounds = others.length;
  const figures = await awaitFigures(send, finishedIds.length, deadline);
  review.figures = figures;
  const differences =
    figures.rounds < finishedIds.length
      ? [behind(figures.rounds, finishedIds.length)]
      : compareFigures(reckonFigures([...fromCards, ...others]), figures);
  review.differences.push(...differences.map((text) => `${email} analytics: ${text}`));
}

function reckonedCard(card: Scorecard, courseIds: Map<string, string>): ReckonedRound {
  const { playedOn, holes, scores, course } = card;
  const pars = course.holes.map(({ par }) => par);
  const courseId = courseIds.get(course.name) ?? '';
  return { roundId: cardIds(card).roundId, courseId, playedOn, holes, pars, scores };
}

async function readOthers(send: Send, roundIds: string[]): Promise<ReckonedRound[]> {
  const others: ReckonedRound[] = [];
  for (const roundId of roundIds) {
    const round = await readRound(send, roundId);
    if (!round) continue;
    const { courseId, playedOn, holes } = round;
    const pars = await readPars(send, courseId);
    others.push({
      roundId,
      courseId,
      playedOn,
      holes,
      pars,
      scores: round.players[0]?.scores ?? [],
    });
  }
  return others;
}

function behind(counted: number, finished: number): string {
  const hint = 'npm run status shows whether Kafka, a sidecar or analytics is down';
  return `still counts ${counted} of ${finished} finished rounds when the waiting is over: ${hint}`;
}
