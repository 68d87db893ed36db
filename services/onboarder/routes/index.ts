import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { OnboarderContext } from '../context.ts';
import { dayRoutes } from '../days/routes/index.ts';
import { placeRoutes } from '../places/routes/index.ts';
import { heardEvents } from '../subscriptions/heard-events.ts';
import { addNote } from './add-note.ts';
import { listHeard } from './list-heard.ts';
import { listNotes } from './list-notes.ts';
import { ownData } from './own-data.ts';

/** Every action of onboarder. */
export function onboarderRoutes(context: OnboarderContext): Route[] {
  return [
    addNote(context),
    listNotes(context),
    listHeard(context),
    ownData(context),
    heardEvents(context),
    ...dayRoutes(context),
    ...placeRoutes(context),
  ];
}
