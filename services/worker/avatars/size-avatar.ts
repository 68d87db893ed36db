import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Upstream } from '@golfroundpro/shared/http/upstream.ts';
import type { JobHandler } from '../queue/job.ts';
import { BrokenPicture, makeSizes, type SizedPicture } from './make-sizes.ts';

/** Fetches a picture from profile and brings its sizes, or says that it is none. What is not wanted any more is let go. */
export function makeAvatarSizes(profile: Pick<Upstream, 'getJson' | 'postJson'>): JobHandler {
  return async ({ data, progress }) => {
    const { avatarId, sizes } = data as { avatarId: string; sizes: number[] };
    const path = `/internal/avatars/${avatarId}`;
    await unlessUnwanted(async () => {
      const { original } = (await profile.getJson(path)) as { original: string };
      await progress(20, 'picture');
      const pictures = await sizesOf(Buffer.from(original, 'base64'), sizes);
      if (pictures) await profile.postJson(path, { pictures });
      else await profile.postJson(`${path}/refused`, {});
    });
    return undefined;
  };
}

async function sizesOf(original: Buffer, sizes: number[]): Promise<SizedPicture[] | undefined> {
  try {
    return await makeSizes(original, sizes);
  } catch (error) {
    if (error instanceof BrokenPicture) return undefined;
    throw error;
  }
}

/** Profile may want it no more: it was taken back, or its sizes are there already. */
async function unlessUnwanted(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'not_found')) throw error;
  }
}
