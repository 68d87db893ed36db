import { makeApi } from '../../tools/client/api.ts';
import { logInDemo } from '../../tools/client/log-in.ts';
import type { Progress } from '../../tools/console/progress.ts';
import { populateClub } from '../../tools/populate/populate-club.ts';
import type { Population } from '../../services/round/populate/population.ts';
import { startStack, type Stack } from '../../tools/stack/start-stack.ts';
import { makeTimedSend, type TimedSend } from '../kept-connection.ts';

/** How large a club is made. */
export type ClubSize = Pick<Population, 'rounds' | 'players' | 'longest'>;

/** A club of some size, with the golfer who is measured logged in. */
export interface Variant {
  stack: Stack;
  send: TimedSend;
}

/** Starts a stack in this directory. The limits of requests are raised: one golfer sends them all. */
export async function startClub(
  directory: string,
  progress: Progress,
  signal: AbortSignal,
): Promise<Stack> {
  const limits = ['RATE_LIMIT_ANONYMOUS_PER_MINUTE', 'RATE_LIMIT_USER_PER_MINUTE'];
  for (const limit of limits) process.env[limit] = '1000000';
  return startStack({ directory, portMode: 'free', progress, signal });
}

/** Fills the club; who plays most is the demo login's user. */
export async function fillClub(stack: Stack, size: ClubSize, progress: Progress): Promise<void> {
  const { userId } = await logInDemo(makeApi(stack.address));
  const population = { ...size, seed: 1, userId };
  await populateClub({ stack, population, besideOthers: false, progress });
}

/** Logs in; the access token is good for 15 minutes, so this comes last. */
export async function openVariant(stack: Stack): Promise<Variant> {
  const { token } = await logInDemo(makeApi(stack.address));
  return { stack, send: makeTimedSend(stack.address, token) };
}
