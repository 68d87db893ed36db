import { keepConnection } from '../kept-connection.ts';
import { pace, type Load } from '../load.ts';
import type { scoresOf } from './bench-rounds.ts';

/** How many scores a second are sent, where to and by whom. */
export interface Pace {
  address: string;
  token: string;
  perSecond: number;
  seconds: number;
}

/** Sends scores in their order, so many a second over 64 connections. */
export function paceScores(
  scores: ReturnType<typeof scoresOf>,
  { address, token, perSecond, seconds }: Pace,
): Promise<Load> {
  const send = keepConnection(address, { maxSockets: 64 });
  let nth = 0;
  return pace(perSecond, seconds, () => {
    const { method, path, body } = scores[nth++ % scores.length]!;
    return send(method, path, { token, text: body });
  });
}
