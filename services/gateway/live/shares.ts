import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Upstream } from '@golfroundpro/shared/http/upstream.ts';

/** Share links, of which round alone keeps what there is to keep. */
export interface Shares {
  /** @throws AppError not_found when the link is not one of this round, or no more */
  admit: (token: string, roundId: string) => Promise<void>;
  /** False when the link is surely no more; true while that cannot be found out. */
  isOpen: (token: string) => Promise<boolean>;
}

export function makeShares(round: Upstream): Shares {
  const ask = (token: string) =>
    round.getJson(`/internal/shares/${token}`) as Promise<{ roundId: string }>;
  return {
    admit: async (token, roundId) => {
      const share = await ask(token);
      if (share.roundId !== roundId) throw new AppError('not_found');
    },
    isOpen: (token) =>
      ask(token).then(
        () => true,
        (error: unknown) => !(error instanceof AppError && error.code === 'not_found'),
      ),
  };
}
