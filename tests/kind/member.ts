import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { TOTP } from 'otpauth';
import { answerOf, makeApi, type Api } from '../../tools/client/api.ts';
import { makePatientSend, withToken } from '../../tools/client/send.ts';

const STEP_MS = 30_000;

/** Who plays at a club, wherever it listens now: the same account, also after the club was made anew. */
export class Member {
  readonly account = { email: `${randomUUID()}@club.example`, password: 'a quiet putting green' };
  #totp: TOTP | undefined;
  /** Each code is taken once. */
  #lastStep = 0;

  /** Registers; gives the id. */
  async register(address: string): Promise<string> {
    const body = { name: 'Kind Golfer', ...this.account };
    const api = makeApi(address);
    return (await answerOf(api.POST('/api/v1/auth/register', { body }))).userId;
  }

  /** Logs in, with a code where there is an authenticator; gives the access token. */
  async logIn(address: string): Promise<string> {
    const code = this.#totp ? { code: await this.#nextCode() } : {};
    const body = { ...this.account, ...code, tokenDelivery: 'body' as const };
    const login = await answerOf(makeApi(address).POST('/api/v1/auth/login', { body }));
    return login.accessToken;
  }

  /** Sets an authenticator up. */
  async enrol(api: Api): Promise<void> {
    const { secret } = await answerOf(api.POST('/api/v1/auth/account/totp'));
    this.#totp = new TOTP({ secret });
    const body = { code: await this.#nextCode() };
    await answerOf(api.POST('/api/v1/auth/account/totp/confirm', { body }));
  }

  /** That of this step, or of the next, which is taken too; behind that one waits. */
  async #nextCode(): Promise<string> {
    const now = Math.floor(Date.now() / STEP_MS);
    const step = Math.max(now, this.#lastStep + 1);
    await sleep(Math.max(0, (step - 1) * STEP_MS - Date.now()));
    this.#lastStep = step;
    return this.#totp!.generate({ timestamp: step * STEP_MS });
  }
}

/** The club's API at an address, as whoever has this access token. */
export function apiAs(address: string, token: string): Api {
  return makeApi(address, withToken(makePatientSend(), token));
}

/** Starts a round over nine holes, scores some of them, and finishes one that is whole; gives its id. */
export async function playNine(api: Api, holes = 9): Promise<string> {
  const courses = await answerOf(api.GET('/api/v1/courses'));
  const courseId = courses.items[0]!.id;
  const course = await answerOf(
    api.GET('/api/v1/courses/{courseId}', { params: { path: { courseId } } }),
  );
  const body = { courseId, teeId: course.tees[0]!.id, holes: 'front9' as const };
  const { id: roundId, players } = await answerOf(api.POST('/api/v1/rounds', { body }));
  const playerId = players[0]!.id;
  for (let hole = 1; hole <= holes; hole += 1) {
    const params = { path: { roundId, playerId, hole } };
    const path = '/api/v1/rounds/{roundId}/players/{playerId}/holes/{hole}';
    await answerOf(api.PUT(path, { params, body: { strokes: 4 + (hole % 3) } }));
  }
  if (holes === 9) {
    const params = { path: { roundId } };
    await answerOf(api.POST('/api/v1/rounds/{roundId}/finish', { params }));
  }
  return roundId;
}
