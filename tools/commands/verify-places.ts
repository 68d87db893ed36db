import { readFile } from 'node:fs/promises';
import { verifyPlaces } from '../../services/onboarder/places/domain/verify-places.ts';
import { messageOf, UserError } from '../console/user-error.ts';
import { readArrivals } from '../verify-places/read-arrivals.ts';

/** `npm run verify-places -- <file>`: gives the places anew from a list of arrivals, and says where it has others. */
export async function runVerifyPlaces([file = '']: string[]): Promise<number> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new UserError(`${file} cannot be read: ${messageOf(error)}`);
  });
  const list = readArrivals(text);
  const differences = verifyPlaces(list);
  for (const { arrival, what } of differences) console.log(`arrival ${arrival}: ${what}`);
  const places = list.length === 1 ? '1 arrival' : `${list.length} arrivals`;
  console.log(`${places}, ${differences.length} differences`);
  return differences.length === 0 ? 0 : 1;
}
