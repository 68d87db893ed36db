import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { MemberContext } from '../../context.ts';
import { bulkRoutes } from './bulk/index.ts';
import { deleteUserRoute } from './delete-user.ts';
import { eraseUserRoute } from './erase-user.ts';
import { exportUsers } from './export-users.ts';
import { getNationalId } from './get-national-id.ts';
import { getFunnel } from './get-funnel.ts';
import { getTimeline } from './get-timeline.ts';
import { getUser } from './get-user.ts';
import { listUsers } from './list-users.ts';
import { lookAtNationalId } from './look-at-national-id.ts';
import { patchUser } from './patch-user.ts';
import { importUsersRoute } from './import-users.ts';
import { postUser } from './post-user.ts';
import { putUser } from './put-user.ts';
import { restoreUserRoute } from './restore-user.ts';

/** What staff do with the people of the club. */
export function userRoutes(context: MemberContext): Route[] {
  return [
    listUsers(context),
    postUser(context),
    importUsersRoute(context),
    exportUsers(context),
    getFunnel(context),
    getUser(context),
    putUser(context),
    patchUser(context),
    deleteUserRoute(context),
    restoreUserRoute(context),
    eraseUserRoute(context),
    getTimeline(context),
    getNationalId(context),
    lookAtNationalId(context),
    ...bulkRoutes(context),
  ];
}
