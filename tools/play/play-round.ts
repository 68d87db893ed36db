import { answerOf, type Api, type RoundView } from '../client/api.ts';
import {
  holeNumbers,
  isWritten,
  playerIdOf,
  roundIdOf,
  type CardPlayer,
  type HoleScore,
  type Scorecard,
} from './cards/scorecard.ts';
import { unlessRefusedAs, type Session } from './session.ts';

const ROUND = '/api/v1/rounds/{roundId}';
const PLAYER = `${ROUND}/players/{playerId}` as const;
const HOLE = `${PLAYER}/holes/{hole}` as const;

/** A card being played: who speaks for whom. */
interface Play {
  card: Scorecard;
  /** Path parameters of the round. */
  at: { roundId: string };
  owner: Api;
  sessions: Map<string, Session>;
  onHole: () => void;
}

/**
 * Plays a card as its players would: start, one hole after another (each member writes their own
 * score, the owner the guests'), finish. A round that an earlier run began is taken up again, one
 * that is over is left as it is (and compared later). Throws GatewayError.
 * @param sessions of the card's members by e-mail
 */
export async function playRound(
  sessions: Map<string, Session>,
  card: Scorecard,
  onHole: () => void,
): Promise<'played' | 'found'> {
  const owner = sessions.get(card.players[0]?.email ?? '')?.api;
  if (!owner) throw new TypeError('a card is owned by a member');
  const play = { card, at: { roundId: roundIdOf(card) }, owner, sessions, onHole };
  const { state } = await startRound(play);
  if (state !== 'in_progress') return 'found';
  await playHoles(play);
  for (const player of card.players) await putRight(play, player);
  if (card.state === 'abandoned')
    await owner.POST(`${ROUND}/abandon`, { params: { path: play.at } });
  else await finish(play);
  if (card.state === 'reopened') await correct(play);
  for (const player of card.players) {
    if (player.left === 'end') await leave(play, player);
    if (player.acceptance === 'late') await answer(play, player, 'accept');
  }
  return 'played';
}

async function startRound({ card, at, owner, sessions }: Play): Promise<RoundView> {
  const { course, holes, playedOn, context } = card;
  const [first, ...others] = card.players;
  const { id: playerId, teeId, gender, name } = playerBody(card, first!, sessions);
  const players = others
    .filter(({ joinedAfter }) => joinedAfter === null)
    .map((player) => playerBody(card, player, sessions));
  const where = { id: at.roundId, courseId: course.id, holes, playedOn, context };
  const body = { ...where, playerId, teeId, gender, name, players };
  const started = await unlessRefusedAs(
    'id_taken',
    answerOf(owner.POST('/api/v1/rounds', { body })),
  );
  for (const player of card.players) {
    if (player.joinedAfter === null) await answerSeat({ card, at, sessions }, player);
  }
  return started ?? answerOf(owner.GET(ROUND, { params: { path: at } }));
}

type Seats = Pick<Play, 'card' | 'at' | 'sessions'>;

/** What a member says of their card when they are seated. */
async function answerSeat(seats: Seats, player: CardPlayer): Promise<void> {
  if (player.acceptance === 'now') await answer(seats, player, 'accept');
  if (player.acceptance === 'declined') await answer(seats, player, 'decline');
}

/** A member answers for their card; in an earlier run they may have, and may have left since. */
async function answer(
  { card, at, sessions }: Seats,
  player: CardPlayer,
  what: 'accept' | 'decline',
): Promise<void> {
  if (player === card.players[0] || player.email === null) return;
  const path = { ...at, playerId: playerIdOf(card, player) };
  const { api } = sessions.get(player.email)!;
  await unlessRefusedAs('forbidden', api.POST(`${PLAYER}/${what}`, { params: { path } }));
}

function playerBody(card: Scorecard, player: CardPlayer, sessions: Map<string, Session>) {
  const { email, player: name, gender } = player;
  const { teeId, declaredTenths } = { ...player, ...wrongOf(player) };
  const userId = email === null ? undefined : sessions.get(email)?.userId;
  return {
    ...{ id: playerIdOf(card, player), userId, name, teeId, gender: gender ?? undefined },
    handicapIndex: declaredTenths === null ? undefined : declaredTenths / 10,
  };
}

/** What a player was put down with by mistake. */
function wrongOf({ wrongTeeId, wrongTenths }: CardPlayer) {
  return {
    ...(wrongTeeId === null ? {} : { teeId: wrongTeeId }),
    ...(wrongTenths === undefined ? {} : { declaredTenths: wrongTenths }),
  };
}

/** Puts right what was put down wrong. */
async function putRight(play: Play, player: CardPlayer): Promise<void> {
  const { teeId, declaredTenths, wrongTeeId, wrongTenths } = player;
  const body = {
    ...(wrongTeeId === null ? {} : { teeId }),
    ...(wrongTenths === undefined || declaredTenths === null
      ? {}
      : { handicapIndex: declaredTenths / 10 }),
  };
  if (Object.keys(body).length === 0) return;
  await play.owner.PATCH(PLAYER, { params: { path: playerPath(play, player) }, body });
}

/** Holes in order, the players side by side; who comes or goes does so between two holes. */
async function playHoles(play: Play): Promise<void> {
  const { card } = play;
  const isCorrectedLater = card.state === 'reopened';
  for (const hole of holeNumbers(card.holes)) {
    await Promise.all(
      card.players.map(async (player) => {
        const writes = player.scores.find((entry) => entry.hole === hole)?.writes ?? [];
        const now = isCorrectedLater ? writes.slice(0, 1) : writes;
        for (const score of now) await writeHole(play, player, score);
        if (writes.length > 0) play.onHole();
      }),
    );
    for (const player of card.players) {
      if (player.joinedAfter === hole) await join(play, player);
      if (player.left === hole) await leave(play, player);
    }
  }
  for (const player of card.players) {
    await writeTotals(play, player, isCorrectedLater ? player.totals.slice(0, 1) : player.totals);
  }
}

async function correct(play: Play): Promise<void> {
  await play.owner.POST(`${ROUND}/reopen`, { params: { path: play.at } });
  for (const player of play.card.players) {
    for (const { writes } of player.scores) {
      for (const score of writes.slice(1)) await writeHole(play, player, score);
    }
    await writeTotals(play, player, player.totals.slice(1));
  }
  await finish(play);
}

async function finish({ owner, at }: Play): Promise<void> {
  await unlessRefusedAs('round_finished', owner.POST(`${ROUND}/finish`, { params: { path: at } }));
}

async function join(play: Play, player: CardPlayer): Promise<void> {
  const { card, owner, at, sessions } = play;
  const body = playerBody(card, player, sessions);
  await unlessRefusedAs('id_taken', owner.POST(`${ROUND}/players`, { params: { path: at }, body }));
  await answerSeat(play, player);
}

async function leave(play: Play, player: CardPlayer): Promise<void> {
  const path = playerPath(play, player);
  await unlessRefusedAs('not_found', writerOf(play, player).DELETE(PLAYER, { params: { path } }));
}

async function writeHole(play: Play, player: CardPlayer, score: HoleScore): Promise<void> {
  const params = { path: { ...playerPath(play, player), hole: score.hole } };
  const api = writerOf(play, player);
  if (isWritten(score)) await api.PUT(HOLE, { params, body: holeBody(score) });
  else await api.DELETE(HOLE, { params });
}

async function writeTotals(play: Play, player: CardPlayer, totals: number[]): Promise<void> {
  const params = { path: playerPath(play, player) };
  for (const strokes of totals) {
    await writerOf(play, player).PUT(`${PLAYER}/total`, { params, body: { strokes } });
  }
}

/** Each member writes their own score; the owner those of guests and of who has not accepted. */
function writerOf({ owner, sessions, card }: Play, player: CardPlayer): Api {
  if (player !== card.players[0] && player.acceptance !== 'now') return owner;
  return sessions.get(player.email ?? '')?.api ?? owner;
}

function playerPath({ card, at }: Play, player: CardPlayer) {
  return { ...at, playerId: playerIdOf(card, player) };
}

/** The members of a score that are known. */
function holeBody({ hole: _, pickedUp, ...known }: HoleScore): Record<string, unknown> {
  const fields = Object.entries(known).filter(([, value]) => value !== null);
  return { ...(pickedUp ? { pickedUp } : {}), ...Object.fromEntries(fields) };
}
