import { Type } from 'typebox';
import { defineEvent } from '@golfroundpro/shared/events/define-event.ts';

/** The topic of accounts that are gone; the key is the user's id. */
export const USER_DELETED_TOPIC = 'user.deleted';

export const USER_DELETED = defineEvent({
  type: 'golf.user.UserDeleted.v1',
  topic: USER_DELETED_TOPIC,
  summary: 'An account was removed; whoever keeps something personal of this user removes it too',
  data: Type.Object({ userId: Type.String({ format: 'uuid' }) }),
  example: { userId: '0198c0de-0000-7000-8000-0000000000aa' },
});

/** Every event this service produces. */
export const AUTH_EVENTS = [USER_DELETED];
