import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { WaitingRoom } from '../waiting-room.ts';
import { enter } from './enter.ts';
import { look } from './look.ts';

/** How people wait for their turn. */
export function roomRoutes(parts: { room: WaitingRoom }): Route[] {
  return [enter(parts), look(parts)];
}
