import type { Upstream } from '@golfroundpro/shared/http/upstream.ts';
import type { JobHandlers } from './queue/job.ts';
import { makeAvatarSizes } from './avatars/size-avatar.ts';
import { makeRoundsExport } from './rounds-export/export-rounds.ts';

/** What is done for each kind of job. */
export function makeHandlers({
  profile,
  round,
}: Record<'profile' | 'round', Upstream>): JobHandlers {
  return { avatar_sizes: makeAvatarSizes(profile), rounds_export: makeRoundsExport(round) };
}
