import { publicApi, unwrap } from '../../../lib/api/client.ts';
import type { Turn } from '../../../lib/api/schema.ts';

/** Enters the room; a browser that is in it already, or brings a ticket of another device, goes on where it was. */
export function enterRoom(ticket?: string): Promise<Turn> {
  const header = ticket === undefined ? {} : { 'waiting-room-ticket': ticket };
  return unwrap(publicApi.POST('/api/v1/waiting-room', { params: { header } }));
}

/** Where a ticket stands. */
export function lookAtTurn(ticket: string): Promise<Turn> {
  return unwrap(publicApi.GET('/api/v1/waiting-room/{ticket}', { params: { path: { ticket } } }));
}
