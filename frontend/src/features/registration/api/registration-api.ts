import { api, publicApi, unwrap } from '../../../lib/api/client.ts';
import type { Membership, RegistrationView } from '../../../lib/api/schema.ts';

/** Where a registration stands, and after how many seconds the club would be asked again. */
export interface AskedRegistration {
  registration: RegistrationView;
  askAgainSeconds: number;
}

const USUAL_SECONDS = 15;

/** Asks by the secret id; what has not changed comes without a body, and the browser has it. */
export async function getRegistration(statusId: string): Promise<AskedRegistration> {
  const answer = publicApi.GET('/api/v1/registrations/{statusId}', {
    params: { path: { statusId } },
    cache: 'no-cache',
  });
  const registration = await unwrap(answer);
  const caching = (await answer).response.headers.get('cache-control') ?? '';
  const [, seconds] = /max-age=(\d+)/.exec(caching) ?? [];
  return { registration, askAgainSeconds: Number(seconds ?? USUAL_SECONDS) };
}

/**
 * Asks to be a member: somebody new, or the account that is logged in.
 * @param ticket of the waiting room
 * @returns the address of the page that tells where it stands, unless the club tells that by mail alone
 */
export async function register(
  body: Membership,
  { isSignedIn, ticket }: { isSignedIn: boolean; ticket: string | undefined },
): Promise<string | undefined> {
  const header = ticket === undefined ? {} : { 'waiting-room-ticket': ticket };
  const sent = { params: { header }, body };
  const answer = isSignedIn
    ? api.POST('/api/v1/register', sent)
    : publicApi.POST('/api/v1/register', sent);
  await unwrap(answer);
  return (await answer).response.headers.get('location') ?? undefined;
}

/** Somebody whom staff have entered, and the address of the page that tells where it stands. */
export interface DeskRegistration {
  name: string;
  userId: string;
  address: string | undefined;
}

/** Enters a person at the desk. */
export async function registerAtDesk(body: Membership): Promise<Omit<DeskRegistration, 'name'>> {
  const answer = api.POST('/api/v1/registrations/desk', { body });
  const { data } = await unwrap(answer);
  const address = (await answer).response.headers.get('location') ?? undefined;
  return { userId: data.userID, address };
}

/** Takes the place that is offered, or leaves it to the next. */
export async function answerOffer(statusId: string, answer: 'accept' | 'decline'): Promise<void> {
  const params = { path: { statusId } };
  const body = { answer };
  await unwrap(publicApi.POST('/api/v1/registrations/{statusId}/offer', { params, body }));
}

/** Asks for the confirmation mail again; nothing tells whether one leaves. */
export async function resendConfirmation(statusId: string): Promise<void> {
  await unwrap(
    publicApi.POST('/api/v1/registrations/{statusId}/resend', { params: { path: { statusId } } }),
  );
}
