import type { Pool, PoolClient } from 'pg';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { lockDay, type DayRow } from '../days/db/day-rows.ts';
import { holdOffered, lapseOfUsers, readPlaceOfStatus, type PlaceRow } from './db/place-rows.ts';
import { moveOffersOn, offerNext } from './offer-next.ts';
import { countPlaces } from './tell-places.ts';

/** What somebody says to the place they are offered. */
export type OfferAnswer = 'accept' | 'decline';

/**
 * Accepts or declines the offer of a registration. The same answer again finds what it did and changes nothing.
 * @throws AppError not_found, no_offer, offer_lapsed
 */
export async function answerOffer(
  pool: Pool,
  statusId: string,
  answer: OfferAnswer,
  now: Date,
): Promise<PlaceRow> {
  const place = await inTransaction(pool, async (tx) => {
    const known = await readPlaceOfStatus(tx, statusId);
    if (!known) throw new AppError('not_found');
    if (known.dayId === null) throw new AppError('no_offer');
    // Those that have ended are over whether or not the loop has been there.
    const day = await moveOffersOn(tx, await lockDay(tx, known.dayId), now);
    const locked = (await readPlaceOfStatus(tx, statusId))!;
    if (locked.place === 'offered') await take(tx, day, { ...locked, answer, now });
    return (await readPlaceOfStatus(tx, statusId))!;
  });
  if (place.place === wanted(answer)) return place;
  throw new AppError(place.place === 'lapsed' ? 'offer_lapsed' : 'no_offer');
}

async function take(
  tx: PoolClient,
  day: DayRow,
  { statusId, userId, answer, now }: PlaceRow & { answer: OfferAnswer; now: Date },
): Promise<void> {
  if (answer === 'accept') {
    await countPlaces(tx, day, await holdOffered(tx, statusId!));
    return;
  }
  const declined = await countPlaces(tx, day, await lapseOfUsers(tx, day.dayId, [userId!]));
  await offerNext(tx, declined, now);
}

function wanted(answer: OfferAnswer): PlaceRow['place'] {
  return answer === 'accept' ? 'held' : 'lapsed';
}
