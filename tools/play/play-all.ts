import { GatewayError } from '../client/gateway-error.ts';
import { makePatientSend } from '../client/send.ts';
import { playRound } from './play-round.ts';
import type { Scorecard } from './cards/scorecard.ts';
import type { Mailbox } from './mailbox.ts';
import { openSession, type Session } from './session.ts';

export interface PlayEvents {
  onHole: () => void;
  onRound: (card: Scorecard, outcome: 'played' | 'found') => void;
  onWait: (player: string, ms: number, reason: GatewayError) => void;
  onFailure: (where: string, reason: string) => void;
}

/** Where the gateway is, and where its mails are read. */
export interface Club {
  address: string;
  mailbox: Mailbox;
}

/** A member of the files; `session` is missing where no login was possible. */
export interface Member {
  player: string;
  email: string;
  session?: Session;
}

const CARDS_AT_ONCE = 6;

/**
 * Plays all cards at a club in the order of the files: a card begins when its members have played the ones
 * before it, so that everybody's rounds come in that order; others play meanwhile.
 */
export async function playAll(
  { address, mailbox }: Club,
  cards: Scorecard[],
  events: PlayEvents,
): Promise<Member[]> {
  const members = membersOf(cards);
  await Promise.all(
    [...members.values()].map((member) => logIn({ address, mailbox }, member, events)),
  );
  const lastCards = new Map<string, Promise<void>>();
  const enter = makeGate(CARDS_AT_ONCE);
  for (const card of cards) {
    const emails = card.players.flatMap(({ email }) => email ?? []);
    const before = Promise.all(emails.flatMap((email) => lastCards.get(email) ?? []));
    const played = before.then(() => enter(() => playCard(members, card, events)));
    for (const email of emails) lastCards.set(email, played);
  }
  await Promise.all(lastCards.values());
  return [...members.values()];
}

function membersOf(cards: Scorecard[]): Map<string, Member> {
  const members = new Map<string, Member>();
  for (const { player, email } of cards.flatMap(({ players }) => players)) {
    if (email !== null && !members.has(email)) members.set(email, { player, email });
  }
  return members;
}

async function logIn({ address, mailbox }: Club, member: Member, events: PlayEvents) {
  const { player: name, email } = member;
  await attempt(email, events, async () => {
    const send = makePatientSend({
      onWait: (ms, reason) => events.onWait(name, ms, reason),
    });
    member.session = await openSession(address, send, { name, email }, mailbox);
  });
}

async function playCard(
  members: Map<string, Member>,
  card: Scorecard,
  events: PlayEvents,
): Promise<void> {
  const where = `${card.file}:${card.line}`;
  const sessions = new Map<string, Session>();
  for (const { email } of card.players) {
    const session = email === null ? undefined : members.get(email)?.session;
    if (session && email !== null) sessions.set(email, session);
    else if (email !== null) return events.onFailure(where, `${email} is not logged in`);
  }
  await attempt(where, events, async () => {
    events.onRound(card, await playRound(sessions, card, events.onHole));
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

/** Lets so many pieces of work run at once; the others wait for their turn. */
export function makeGate(most: number) {
  let free = most;
  const waiting: (() => void)[] = [];
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
