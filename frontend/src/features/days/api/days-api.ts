import { api, unwrap } from '../../../lib/api/client.ts';
import type {
  Arrival,
  DayChanges,
  LiveDay,
  MembershipDay,
  NewDay,
  Page,
} from '../../../lib/api/schema.ts';

export type ArrivalFormat = 'csv' | 'ndjson';

/** The latest days, the newest first. */
export async function listDays(): Promise<MembershipDay[]> {
  return (await unwrap(api.GET('/api/v1/membership-days'))).items;
}

/** A day and how it goes. */
export function getDay(dayId: string): Promise<LiveDay> {
  return unwrap(api.GET('/api/v1/membership-days/{dayId}', { params: { path: { dayId } } }));
}

export async function announceDay(body: NewDay): Promise<void> {
  await unwrap(api.POST('/api/v1/membership-days', { body }));
}

export async function changeDay(dayId: string, body: DayChanges): Promise<void> {
  const params = { path: { dayId } };
  await unwrap(api.PATCH('/api/v1/membership-days/{dayId}', { params, body }));
}

export async function openDay(dayId: string): Promise<void> {
  const params = { path: { dayId } };
  await unwrap(api.POST('/api/v1/membership-days/{dayId}/open', { params }));
}

export async function closeDay(dayId: string): Promise<void> {
  const params = { path: { dayId } };
  await unwrap(api.POST('/api/v1/membership-days/{dayId}/close', { params }));
}

/** From then on people register without a day again. */
export async function archiveDay(dayId: string): Promise<void> {
  const params = { path: { dayId } };
  await unwrap(api.POST('/api/v1/membership-days/{dayId}/archive', { params }));
}

/** Arrivals with one kind of place, in their order. */
export function listArrivals(
  dayId: string,
  place: Arrival['place'],
  cursor?: string,
): Promise<Page<Arrival>> {
  const params = { path: { dayId }, query: { place, cursor } };
  const page = unwrap(api.GET('/api/v1/membership-days/{dayId}/arrivals', { params }));
  // A file is answered only where a format is asked for.
  return page as Promise<Page<Arrival>>;
}

/** All arrivals as a file. */
export function exportArrivals(dayId: string, format: ArrivalFormat): Promise<Blob> {
  const params = { path: { dayId }, query: { format } };
  const parseAs = 'blob';
  return unwrap(api.GET('/api/v1/membership-days/{dayId}/arrivals', { params, parseAs }));
}

/** Gives back the place of somebody; who waits longest is offered it. */
export async function withdraw(dayId: string, arrival: number): Promise<void> {
  const params = { path: { dayId, arrival } };
  await unwrap(
    api.POST('/api/v1/membership-days/{dayId}/arrivals/{arrival}/withdrawal', { params }),
  );
}
