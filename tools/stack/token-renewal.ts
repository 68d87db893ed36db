import { messageOf } from '../console/user-error.ts';

/** How a token is kept alive. */
export interface TokenRenewal {
  /** Why the last renewal failed, or undefined. */
  readonly fault: string | undefined;
  stop: () => void;
}

export interface RenewalOptions {
  name: string;
  /** Renews the token; gives for how many seconds it lives from then on. */
  renew: () => Promise<number>;
  log: (line: string) => void;
}

const RETRY_MS = 30_000;

/** Renews a token now and at each third of its life; one that could not be renewed soon again. */
export function startRenewal({ name, renew, log }: RenewalOptions): TokenRenewal {
  let fault: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  async function renewOnce(): Promise<number> {
    try {
      const seconds = await renew();
      fault = undefined;
      log(`${name}: renewed for ${seconds} s`);
      return (seconds * 1000) / 3;
    } catch (error) {
      fault = `${name}: not renewed: ${messageOf(error)}`;
      log(fault);
      return RETRY_MS;
    }
  }

  async function run(): Promise<void> {
    const pauseMs = await renewOnce();
    if (!stopped) timer = setTimeout(() => void run(), pauseMs);
  }

  void run();
  return {
    get fault() {
      return fault;
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
