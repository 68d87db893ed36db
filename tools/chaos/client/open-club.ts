import { randomUUID } from 'node:crypto';
import { answerOf, makeApi } from '../../client/api.ts';
import { logIn } from '../../client/log-in.ts';
import { makePatientSend, withToken } from '../../client/send.ts';
import type { World } from '../world.ts';
import type { Place, Player } from './golfer.ts';
import { PASSWORD } from './password.ts';

/** Registers so many golfers and logs them in, while nothing is at fault yet. */
export async function registerPlayers({ stack }: World, count: number): Promise<Player[]> {
  const api = makeApi(stack.address);
  const register = async (): Promise<Player> => {
    const account = { email: `${randomUUID()}@club.example`, password: PASSWORD };
    const body = { name: 'Chaos Golfer', ...account };
    const { userId } = await answerOf(
      api.POST('/api/v1/auth/register', { body, headers: { 'idempotency-key': randomUUID() } }),
    );
    return { userId, email: account.email, token: await logIn(api, account) };
  };
  return Promise.all(Array.from({ length: count }, register));
}

/** The first tee of some courses, as a golfer finds them. */
export async function readPlaces(
  { stack }: World,
  { token }: Player,
  count: number,
): Promise<Place[]> {
  const api = makeApi(stack.address, withToken(makePatientSend(), token));
  const { items } = await answerOf(api.GET('/api/v1/courses'));
  const courses = items.filter(({ holes }) => holes === 18).slice(0, count);
  return Promise.all(
    courses.map(async ({ id: courseId }) => {
      const params = { path: { courseId } };
      const { tees } = await answerOf(api.GET('/api/v1/courses/{courseId}', { params }));
      return { courseId, teeId: tees[0]!.id };
    }),
  );
}
