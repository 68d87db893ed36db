import { randomBytes, randomUUID, type KeyObject } from 'node:crypto';
import type { Request } from 'express';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { readCookie } from '@golfroundpro/shared/http/cookies.ts';
import type { DayOn } from '../days/day-on.ts';
import { isOver, standingOf, type Standing } from './domain/standing.ts';
import { openTicket, sealTicket, type Ticket } from './domain/ticket.ts';
import type { Line } from './line.ts';

/** Where a browser has its ticket. */
export const ROOM_COOKIE = '__Host-room';
/** Where another client sends it. */
export const ROOM_HEADER = 'waiting-room-ticket';

/** A ticket as its holder has it, and where it stands. */
export type Turn = Standing & { ticket: string };

/** Where people wait when more come than the service takes. */
export interface WaitingRoom {
  /** Gives a turn: the one that the browser has already, unless it was used. @throws AppError busy */
  enter: (request: Request) => Promise<Turn>;
  /** Where a ticket stands; undefined where it is none, or its time is over. */
  look: (ticket: string | undefined) => Promise<Turn | undefined>;
  /**
   * Lets a request through, and uses up its ticket, where the room is on.
   * @throws AppError not_admitted: without a ticket, before its time, too late or a second time
   */
  through: <T>(request: Request, work: () => Promise<T>) => Promise<T>;
}

/** Refused with these, nothing was done, and whoever asked may correct it without waiting once more. */
const CORRECTABLE = new Set(['already_registered', 'not_open_yet', 'day_closed', 'busy']);

/** Makes the waiting room; with 0 a second it is off, and everybody is let through. */
export function makeWaitingRoom(parts: {
  line: Line;
  perSecond: number;
  key: () => KeyObject;
  dayOn: DayOn;
  now: () => Date;
}): WaitingRoom {
  const { line, perSecond, key, dayOn, now } = parts;
  const nowMs = () => now().getTime();
  /** Whoever comes before a day opens is in the line that begins to move then. */
  const fromMs = async () => (await dayOn.opensAt())?.getTime() ?? nowMs();
  const open = (text: string | undefined): Ticket | undefined => {
    const ticket = text === undefined ? undefined : openTicket(text, key());
    return ticket && !isOver(ticket, nowMs()) ? ticket : undefined;
  };
  const turnOf = async (ticket: Ticket): Promise<Turn> => ({
    ticket: sealTicket(ticket, key()),
    ...standingOf(ticket, { nowMs: nowMs(), fromMs: await fromMs(), perSecond }),
  });
  async function use(request: Request): Promise<Ticket> {
    const ticket = open(ticketOf(request));
    // A retry with the same key is the same request.
    const requestId = request.get('idempotency-key') ?? randomUUID();
    const isTurn = ticket && ticket.admitsAtMs <= nowMs();
    if (!isTurn || !(await line.use(ticket.id, requestId))) throw new AppError('not_admitted');
    return ticket;
  }
  return {
    enter: async (request) => {
      const held = open(ticketOf(request));
      if (held && !(await line.isUsed(held.id))) return turnOf(held);
      const admitsAtMs = await line.join(nowMs(), await fromMs());
      if (admitsAtMs === undefined)
        throw new AppError('busy', { headers: { 'retry-after': '60' } });
      return turnOf({ id: randomBytes(16).toString('hex'), admitsAtMs });
    },
    look: async (text) => {
      const ticket = open(text);
      return ticket && turnOf(ticket);
    },
    through: async (request, work) => {
      if (perSecond === 0) return work();
      const { id } = await use(request);
      try {
        return await work();
      } catch (error) {
        if (error instanceof AppError && CORRECTABLE.has(error.code)) await line.giveBack(id);
        throw error;
      }
    },
  };
}

function ticketOf(request: Request): string | undefined {
  return request.get(ROOM_HEADER) ?? readCookie(request, ROOM_COOKIE);
}
