import { answerOf, makeApi } from '../../client/api.ts';
import { logIn } from '../../client/log-in.ts';
import { makePatientSend, withToken } from '../../client/send.ts';
import type { World } from '../world.ts';
import type { OpenDay } from './press.ts';

const STAFF = { email: 'staff@golfroundpro.example', password: 'greenkeeper-demo-2026' };
/** Time for those who press before it opens. */
const OPENS_IN_MS = 3000;

/** Announces a day of so many places, while nothing is at fault yet; the one of the seed before is ended for it. */
export async function openDay({ stack }: World, quota: number): Promise<OpenDay> {
  const token = await logIn(makeApi(stack.address, makePatientSend()), STAFF);
  const api = makeApi(stack.address, withToken(makePatientSend(), token));
  const { items } = await answerOf(api.GET('/api/v1/membership-days'));
  for (const { dayId, state } of items) {
    const params = { path: { dayId } };
    if (state === 'open' || state === 'announced')
      await answerOf(api.POST('/api/v1/membership-days/{dayId}/close', { params }));
    if (state !== 'archived')
      await answerOf(api.POST('/api/v1/membership-days/{dayId}/archive', { params }));
  }
  const opensAt = Date.now() + OPENS_IN_MS;
  const body = {
    ...{ name: 'Membership day under faults', quota, offerHours: 48 },
    opensAt: new Date(opensAt).toISOString(),
  };
  const { dayId } = await answerOf(api.POST('/api/v1/membership-days', { body }));
  return { dayId, opensAt, token };
}
