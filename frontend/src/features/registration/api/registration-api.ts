import { publicApi, unwrap } from '../../../lib/api/client.ts';
import type { RegistrationView } from '../../../lib/api/schema.ts';

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
