import { Type } from 'typebox';
import { defineEvent } from '@golfroundpro/shared/events/define-event.ts';
import { STATUSES } from './domain/standing.ts';

const Id = Type.String({ format: 'uuid' });

const EXAMPLE_USER = '0198c0de-0000-7000-8000-0000000000aa';

export const USER_CREATED = defineEvent({
  type: 'golf.user.UserCreated.v1',
  topic: 'user.created',
  summary: 'A person is in the club’s books; what is mailed to them follows from it',
  data: Type.Object({
    userId: Id,
    name: Type.String(),
    email: Type.String(),
    phoneNumber: Type.Union([Type.String(), Type.Null()], { description: 'E.164' }),
  }),
  example: {
    userId: EXAMPLE_USER,
    name: 'Moira Fraser',
    email: 'moira@example.com',
    phoneNumber: '+66812345678',
  },
});

export const MEMBER_CHANGED = defineEvent({
  type: 'golf.member.MemberChanged.v1',
  topic: 'member.changed',
  summary: 'Where a member stands is another: of several the last in the log holds',
  data: Type.Object({
    userId: Id,
    status: Type.Enum([...STATUSES]),
    memberNumber: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()], {
      description: 'Null until they are active for the first time',
    }),
  }),
  example: { userId: EXAMPLE_USER, status: 'active', memberNumber: 1204 },
});

export const USER_UPDATED = defineEvent({
  type: 'golf.user.UserUpdated.v1',
  topic: 'user.updated',
  summary:
    'Staff or the person changed what the club keeps of them: which fields, never what is in them',
  data: Type.Object({
    userId: Id,
    changed: Type.Array(Type.String(), {
      description:
        'name, email, phoneNumber, category, attributes, suspended, deleted (or restored)',
    }),
    by: Type.String({ format: 'uuid', description: 'Who changed it' }),
    attributes: Type.Optional(
      Type.Array(Type.String(), { description: 'Of attributes: the names of those' }),
    ),
    operationId: Type.Optional(
      Type.String({ format: 'uuid', description: 'Of many at once: the operation' }),
    ),
  }),
  example: {
    userId: EXAMPLE_USER,
    changed: ['category'],
    by: '0198c0de-0000-7000-8000-0000000000bb',
  },
});

export const USER_DELETED = defineEvent({
  type: 'golf.user.UserDeleted.v1',
  topic: 'user.deleted',
  summary: 'A person was erased; whoever keeps something personal of them removes it too',
  data: Type.Object({ userId: Id }),
  example: { userId: EXAMPLE_USER },
});

export const INQUIRY_CHANGED = defineEvent({
  type: 'golf.member.InquiryChanged.v1',
  topic: 'member.inquiry',
  summary:
    'A member asked the club something, or it was answered or closed; what is said stays in member',
  data: Type.Object({
    inquiryId: Id,
    userId: Id,
    state: Type.Enum(['open', 'answered', 'closed']),
  }),
  example: {
    inquiryId: '0198c0de-0000-7000-8000-000000000031',
    userId: EXAMPLE_USER,
    state: 'open',
  },
});
