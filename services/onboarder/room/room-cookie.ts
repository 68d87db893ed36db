import { hostCookie } from '@golfroundpro/shared/http/cookies.ts';
import { ROOM_COOKIE, type Turn } from './waiting-room.ts';

const DAY_SECONDS = 24 * 60 * 60;

/** The cookie by which all tabs of a browser have one turn. */
export const roomCookie = ({ ticket }: Turn): string =>
  hostCookie(ROOM_COOKIE, ticket, DAY_SECONDS, 'lax');
