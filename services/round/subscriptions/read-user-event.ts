import { Type } from 'typebox';
import { makeEventReader, readsData } from '@golfroundpro/shared/events/event-reader.ts';

/** Where auth tells of deleted accounts. */
export const USER_DELETED_TOPIC = 'user.deleted';

/** A user who is to be erased. */
export interface DeletedUser {
  userId: string;
}

const UserDeleted = Type.Object({ userId: Type.String({ format: 'uuid' }) });

/** Reads an event of auth's log. */
export const readUserEvent = makeEventReader<DeletedUser>('golf.user', {
  UserDeleted: { v1: readsData(UserDeleted, ({ userId }) => ({ userId })) },
});
