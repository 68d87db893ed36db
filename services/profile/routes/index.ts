import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { ProfileContext } from '../context.ts';
import { heardEvents } from '../subscriptions/heard-events.ts';
import { addNote } from './add-note.ts';
import { listHeard } from './list-heard.ts';
import { listNotes } from './list-notes.ts';
import { ownData } from './own-data.ts';

/** Every action of profile. */
export function profileRoutes(context: ProfileContext): Route[] {
  return [
    addNote(context),
    listNotes(context),
    listHeard(context),
    ownData(context),
    heardEvents(context),
  ];
}
