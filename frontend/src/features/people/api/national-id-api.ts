import { api } from '../../../lib/api/client.ts';
import { told } from './people-api.ts';

const params = (userID: string) => ({ path: { userID } });

/** Enough of the national id to compare it with a card; null: none was given. */
export async function getMaskedId(userID: string): Promise<string | null> {
  const call = api.GET('/api/v1/users/{userID}/national-id', { params: params(userID) });
  return (await told(call)).maskedNationalId;
}

/** All of it; the club's audit log says who looked, and why. */
export async function lookAtId(userID: string, reason: string): Promise<string | null> {
  const given = { params: params(userID), body: { reason } };
  return (await told(api.POST('/api/v1/users/{userID}/national-id/looks', given))).nationalId;
}
