import { Type } from 'typebox';
import { v7 as uuidv7 } from 'uuid';
import { runOnce } from '@golfroundpro/shared/db/run-once.ts';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { NotificationContext } from '../context.ts';
import { NOTE_ADDED } from '../events.ts';
import { EXAMPLE_NOTE, NoteAnswer } from './note-answer.ts';

const NewNote = Type.Object(
  { text: Type.String({ minLength: 1, maxLength: 1000 }) },
  { additionalProperties: false },
);
const INSERT = 'INSERT INTO note (id, user_id, text) VALUES ($1, $2, $3)';

/** POST /api/v1/notification/notes: the note and its event, in one transaction. */
export const addNote = ({ pool, relay, metrics }: NotificationContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/notification/notes',
    summary: 'Add a note of your own',
    auth: 'user',
    permission: 'notification:write',
    headers: { 'Idempotency-Key': 'The same key again gets the first answer again' },
    body: NewNote,
    responses: { 201: NoteAnswer },
    examples: { body: { text: EXAMPLE_NOTE.text }, answers: { 201: EXAMPLE_NOTE } },
    errors: ['database_unavailable', 'idempotency_key_reused'],
    handler: async ({ body, user: { userId }, request }) => {
      const answer = await runOnce(pool, request, userId, async (tx) => {
        const note = { id: uuidv7(), text: body.text };
        await tx.query(INSERT, [note.id, userId, note.text]);
        const data = { noteId: note.id, userId };
        await appendEvents(tx, [{ type: NOTE_ADDED.type, aggregateId: userId, data }]);
        return { status: 201, body: note };
      });
      metrics.notesAdded.inc({ method: 'api', status: 'added' });
      relay.wake();
      return answer;
    },
  });
