import type { Upstream } from '@golfroundpro/shared/http/upstream.ts';

/** Who has an account, as auth says. */
export interface Members {
  /** Those of the ids that are accounts. @throws AppError upstream_unavailable */
  known: (userIds: string[]) => Promise<Set<string>>;
}

/** Members as auth knows them. */
export function makeMembers(auth: Pick<Upstream, 'postJson'>): Members {
  return {
    known: async (userIds) => {
      const answer = await auth.postJson('/internal/accounts/known', { userIds });
      return new Set((answer as { known: string[] }).known);
    },
  };
}
