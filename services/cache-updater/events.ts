import { Type } from 'typebox';
import { defineEvent } from '@golfroundpro/shared/events/define-event.ts';

/** The topic of notes; the key is the user's id. */
export const NOTE_TOPIC = 'cache-updater.note';

const Id = Type.String({ format: 'uuid' });

export const NOTE_ADDED = defineEvent({
  type: 'golf.cache-updater.NoteAdded.v1',
  topic: NOTE_TOPIC,
  summary: 'A member added a note; what it says stays in cache-updater',
  data: Type.Object({ noteId: Id, userId: Id }),
  example: {
    noteId: '0198c0de-0000-7000-8000-000000000001',
    userId: '0198c0de-0000-7000-8000-0000000000aa',
  },
});
