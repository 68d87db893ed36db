import { publicApi, unwrap } from '../../../lib/api/client.ts';
import type { Turn } from '../../../lib/api/schema.ts';

/**
 * Enters the room; a browser that is in it already, or brings a ticket of another device, goes on where it was. Of tabs that
 * come at the same moment one waits for the other, and finds its ticket in the browser's cookie.
 */
export function enterRoom(ticket?: string): Promise<Turn> {
  const header = ticket === undefined ? {} : { 'waiting-room-ticket': ticket };
  const enter = () => unwrap(publicApi.POST('/api/v1/waiting-room', { params: { header } }));
  const { locks } = globalThis.navigator as { locks?: LockManager };
  return locks ? locks.request('waiting-room', enter) : enter();
}

/** Where a ticket stands. */
export function lookAtTurn(ticket: string): Promise<Turn> {
  return unwrap(publicApi.GET('/api/v1/waiting-room/{ticket}', { params: { path: { ticket } } }));
}
