import { causesOf, messageOf, UserError } from '../../console/user-error.ts';
import { waitFor } from '../../stack/wait-for.ts';
import type { Log } from './secret-keeper.ts';

const INTERVAL_MS = 500;

/** How one waits for a store: for how long, and who is told. */
export interface Waiting {
  timeoutMs: number;
  log: Log;
}

/**
 * Waits for a store; says for what, and again when the reason is another.
 * @throws UserError with the last reason when it takes too long
 */
export async function awaitStore(
  store: string,
  check: () => Promise<string | undefined>,
  { timeoutMs, log }: Waiting,
): Promise<void> {
  let told: string | undefined;
  const tell = async () => {
    const reason = await check();
    if (reason !== undefined && reason !== told) log(`waiting for ${store}: ${reason}`);
    told = reason;
    return reason;
  };
  try {
    await waitFor(tell, { timeoutMs, intervalMs: INTERVAL_MS });
  } catch (error) {
    throw new UserError(`${store} is ${messageOf(error)}`);
  }
}

/** Why something does not work yet, or undefined. */
export async function reasonOf(attempt: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await attempt();
    return undefined;
  } catch (error) {
    return causesOf(error) || (error as { code?: string }).code || 'no answer';
  }
}
