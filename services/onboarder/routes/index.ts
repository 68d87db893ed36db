import { logRoute } from '@golfroundpro/shared/events/log-route.ts';
import type { Route } from '@golfroundpro/shared/http/route.ts';
import { claimEmailsRoute } from '../claims/routes/claim-emails.ts';
import type { OnboarderContext } from '../context.ts';
import { dayRoutes } from '../days/routes/index.ts';
import { PLACE_CHANGED, REGISTRATION_REQUESTED } from '../events.ts';
import { placeRoutes } from '../places/routes/index.ts';
import { showForm } from '../plain/routes/show-form.ts';
import { showTurn } from '../plain/routes/show-turn.ts';
import { takeForm } from '../plain/routes/take-form.ts';
import { getNationalId } from '../registrations/routes/get-national-id.ts';
import { getRegistration } from '../registrations/routes/get-registration.ts';
import { registerAtDesk } from '../registrations/routes/register-at-desk.ts';
import { takePeopleRoute } from '../registrations/routes/take-people.ts';
import { register } from '../registrations/routes/register.ts';
import { deletions } from '../subscriptions/deletions.ts';
import { memberEvents } from '../subscriptions/member-events.ts';
import { roomRoutes } from '../room/routes/index.ts';
import { ownData } from './own-data.ts';

/** Every action of onboarder. */
export function onboarderRoutes(context: OnboarderContext): Route[] {
  return [
    register(context),
    showForm(),
    takeForm(context),
    showTurn(context),
    registerAtDesk(context),
    takePeopleRoute(context),
    getRegistration(context),
    getNationalId(context),
    claimEmailsRoute(context),
    ownData(context),
    logRoute(context.pool, {
      callers: ['cache-updater'],
      events: [REGISTRATION_REQUESTED, PLACE_CHANGED],
    }),
    deletions(context),
    memberEvents(context),
    ...dayRoutes(context),
    ...placeRoutes(context),
    ...roomRoutes(context),
  ];
}
