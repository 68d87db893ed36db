import { Type } from 'typebox';
import { defineEvent } from '@golfroundpro/shared/events/define-event.ts';

const Id = Type.String({ format: 'uuid' });

const EXAMPLE_USER = '0198c0de-0000-7000-8000-0000000000aa';

export const USER_CONFIRMATION = defineEvent({
  type: 'golf.user.confirmation.v1',
  topic: 'user.confirmation.sent',
  summary: 'The mail server has taken the confirmation mail of a registration',
  data: Type.Object({
    userId: Id,
    email: Type.String(),
    messageId: Type.String(),
    sentAt: Type.String({ format: 'date-time' }),
  }),
  example: {
    userId: EXAMPLE_USER,
    email: 'moira@example.com',
    messageId: '<confirmation.0198c0de-0000-7000-8000-0000000000aa.1@golfroundpro.example>',
    sentAt: '2026-11-28T02:00:01.007Z',
  },
});

export const CONFIRMATION_BOUNCED = defineEvent({
  type: 'golf.user.ConfirmationBounced.v1',
  topic: 'user.confirmation.sent',
  summary: 'The confirmation mail of a registration was refused for good, or came back',
  data: Type.Object({
    userId: Id,
    messageId: Type.String(),
    reason: Type.String({ description: 'What the mail server said, without the address' }),
  }),
  example: {
    userId: EXAMPLE_USER,
    messageId: '<confirmation.0198c0de-0000-7000-8000-0000000000aa.1@golfroundpro.example>',
    reason: 'EENVELOPE 550',
  },
});
