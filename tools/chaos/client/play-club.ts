import type { Random } from '../../../services/round/populate/random.ts';
import type { History } from '../history.ts';
import type { World } from '../world.ts';
import { makeGolfer, type Place, type Player } from './golfer.ts';
import { welcomeNewcomers } from './newcomers.ts';
import { makeSend } from './send.ts';
import { watchGolfer } from './watch.ts';

/** Who plays where in a run. */
export interface Club {
  players: Player[];
  places: Place[];
  random: Random;
}

/** Has everybody play, watch and register until told to stop; resolves when all have ended what they were at. */
export async function playClub(
  world: World,
  { players, places, random }: Club,
  history: History,
  stopped: AbortSignal,
): Promise<void> {
  const send = makeSend(history, gatewaysOf(world));
  const golfers = players.map((player) => makeGolfer(player, places, random, send));
  await Promise.all([
    ...golfers.map(({ play }) => play(stopped)),
    ...golfers.slice(0, 3).map((golfer) => watchGolfer(golfer, send, stopped)),
    welcomeNewcomers(send, stopped),
  ]);
}

/** The addresses of all gateways. */
export function gatewaysOf({ stack: { ports } }: World): string[] {
  const names = Object.keys(ports).filter((name) => /^gateway(-\d+)?$/.test(name));
  return names.map((name) => `http://127.0.0.1:${ports[name]}`);
}
