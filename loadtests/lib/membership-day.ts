import { call } from './call.ts';
import { STAFF } from './courses.ts';
import { logIn } from './session.ts';

/** A day that is announced. */
export interface Day {
  dayId: string;
  /** ms since 1970. */
  opensAt: number;
}

const DAYS = '/api/v1/membership-days';

/** Announces a day that opens in so many seconds; one that is on already is ended for it. */
export async function announceDay(quota: number, inSeconds: number): Promise<Day> {
  const { token } = await logIn(STAFF);
  await endDays(token);
  const opensAt = Date.now() + inSeconds * 1000;
  const body = {
    ...{ name: 'Membership day of a load test', quota, offerHours: 48 },
    opensAt: new Date(opensAt).toISOString(),
  };
  const { dayId } = await call<{ dayId: string }>('announce a day', 'POST', DAYS, { token, body });
  return { dayId, opensAt };
}

/** Ends it: people register without a day again. */
export async function endDay(): Promise<void> {
  await endDays((await logIn(STAFF)).token);
}

async function endDays(token: string): Promise<void> {
  const { items } = await call<{ items: { dayId: string; state: string }[] }>(
    ...(['list the days', 'GET', DAYS, { token }] as const),
  );
  for (const { dayId, state } of items) {
    if (state === 'announced' || state === 'open')
      await call('close a day', 'POST', `${DAYS}/${dayId}/close`, { token });
    if (state !== 'archived')
      await call('archive a day', 'POST', `${DAYS}/${dayId}/archive`, { token });
  }
}
