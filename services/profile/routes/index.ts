import type { Route } from '@golfroundpro/shared/http/route.ts';
import { avatarRoutes } from '../avatars/routes/index.ts';
import type { ProfileContext } from '../context.ts';
import { profilesRoutes } from '../profiles/routes/index.ts';
import { memberEvents } from '../subscriptions/take-member-events.ts';
import { userEvents } from '../subscriptions/take-user-events.ts';
import { ownData } from './own-data.ts';

/** Every action of profile. */
export function profileRoutes(context: ProfileContext): Route[] {
  return [
    ...profilesRoutes(context),
    ...avatarRoutes(context),
    ownData(context),
    memberEvents(context),
    userEvents(context),
  ];
}
