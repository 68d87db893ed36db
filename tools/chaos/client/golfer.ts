import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../../../services/round/populate/random.ts';
import type { Operation } from '../history.ts';
import type { Asked, Send } from './send.ts';

/** Who plays, and with what. */
export interface Player {
  userId: string;
  email: string;
  token: string;
}

/** Where is played. */
export interface Place {
  courseId: string;
  teeId: string;
}

export interface Golfer {
  player: Player;
  /** The round that is being played now, for those who watch it. */
  roundId: () => string | undefined;
  /** Resolves when it was told to stop and has ended what it was at. */
  play: (stopped: AbortSignal) => Promise<void>;
}

const HOLES = { 18: [1, 18], front9: [1, 9], back9: [10, 9] } as const;
const PAUSE_MS = 15;
const AGAIN_MS = 150;
/** Where nothing is answered in the healed stack either, the checks say so. */
const TRIES_AFTERWARDS = 40;

/** A golfer who starts rounds, scores, finishes and now and then reopens them, as the random numbers say. */
export function makeGolfer(player: Player, places: Place[], random: Random, send: Send): Golfer {
  const { token } = player;
  const ask = (asked: Asked) => send({ ...asked, token, round: current });
  let current: string | undefined;
  let values = 0;

  /** Sends the same again until it is known what became of it. */
  async function insist(asked: Asked, stopped: AbortSignal): Promise<Operation> {
    for (let left = TRIES_AFTERWARDS; ; left -= stopped.aborted ? 1 : 0) {
      const done = await ask(asked);
      const isSettled = done.outcome === 'ok' || (done.status >= 400 && done.status < 500);
      if (isSettled || left === 0) return done;
      await sleep(AGAIN_MS);
    }
  }

  /** A POST that has one effect; now and then a body is sent once more, as it was and as another. */
  async function withKey(op: string, path: string, stopped: AbortSignal, body?: object) {
    const idempotencyKey = randomUUID();
    const asked = { op, key: idempotencyKey, method: 'POST', path, body, idempotencyKey } as const;
    const done = await insist(asked, stopped);
    if (body && done.outcome === 'ok' && random.chance(0.3)) {
      await ask(asked);
      await ask({ ...asked, op: 'other body', body: { ...body, name: 'Another' } });
    }
    return done;
  }

  async function playRound(stopped: AbortSignal): Promise<void> {
    const holes = (['18', 'front9', 'back9'] as const)[random.below(3)]!;
    const place = places[random.below(places.length)]!;
    const started = await withKey('start', '/api/v1/rounds', stopped, { ...place, holes });
    if (started.outcome !== 'ok') return;
    const round = started.body as { id: string; players: { id: string }[] };
    current = round.id;
    const path = `/api/v1/rounds/${round.id}`;
    const [first, count] = HOLES[holes];
    const score = async (hole: number) => {
      const body = nextScore(values++);
      const key = `${round.players[0]!.id}/${hole}`;
      const at = `${path}/players/${key.replace('/', '/holes/')}`;
      const asked = {
        op: 'score',
        key,
        value: JSON.stringify(body),
        method: 'PUT',
        path: at,
        body,
      } as const;
      const written = await ask(asked);
      if (written.outcome !== 'ok' && random.chance(0.7)) {
        await sleep(AGAIN_MS);
        await ask(asked);
      }
      await sleep(PAUSE_MS);
    };
    for (let hole = first; hole < first + count && !stopped.aborted; hole++) await score(hole);
    for (let more = random.below(8); more > 0 && !stopped.aborted; more--) {
      await score(first + random.below(count));
    }
    await withKey('finish', `${path}/finish`, stopped);
    if (stopped.aborted || !random.chance(0.3)) return;
    await withKey('reopen', `${path}/reopen`, stopped);
    for (let more = 3; more > 0; more--) await score(first + random.below(count));
    await withKey('finish', `${path}/finish`, stopped);
  }

  return {
    player,
    roundId: () => current,
    play: async (stopped) => {
      while (!stopped.aborted) {
        await playRound(stopped);
        await sleep(PAUSE_MS);
      }
    },
  };
}

/** A score that no other write of a golfer has for long, so that an event tells which write it is of. */
function nextScore(nth: number) {
  const strokes = 3 + (nth % 6);
  return {
    strokes,
    putts: Math.floor(nth / 6) % 3,
    penalties: 0,
    sand: Math.floor(nth / 18) % 2 === 1,
  };
}
