import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { ProfileContext } from '../../context.ts';
import { deleteAvatar } from './delete-avatar.ts';
import { getPicture } from './get-picture.ts';
import { putAvatar } from './put-avatar.ts';
import { getUpload, refusePicture, takePictures } from './work-routes.ts';

/** Pictures of golfers, and what worker asks and brings. */
export function avatarRoutes(context: ProfileContext): Route[] {
  return [
    putAvatar(context),
    deleteAvatar(context),
    getPicture(context),
    getUpload(context),
    takePictures(context),
    refusePicture(context),
  ];
}
