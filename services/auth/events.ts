import { Type } from 'typebox';
import { defineEvent } from '@golfroundpro/shared/events/define-event.ts';

const UserId = Type.String({ format: 'uuid' });
const EXAMPLE_USER = '0198c0de-0000-7000-8000-0000000000aa';
const EXAMPLE_SESSION = '0198c0de-0000-7000-8000-0000000000dd';

export const USER_LOGGED_IN = defineEvent({
  type: 'golf.user.UserLoggedIn.v1',
  topic: 'user.loggedIn',
  summary: 'Somebody logged in: a session began',
  data: Type.Object({
    userId: UserId,
    sessionId: Type.String({ format: 'uuid' }),
    methods: Type.Array(Type.String(), {
      description: 'How: password, mail_code, oidc, passkey, totp, backup_code, trusted_device',
    }),
  }),
  example: { userId: EXAMPLE_USER, sessionId: EXAMPLE_SESSION, methods: ['password', 'totp'] },
});

export const USER_LOGGED_OUT = defineEvent({
  type: 'golf.user.UserLoggedOut.v1',
  topic: 'user.loggedOut',
  summary: 'A session was ended: by its user, by another of their sessions, by an admin, by reuse',
  data: Type.Object({
    userId: UserId,
    sessionId: Type.String({ format: 'uuid' }),
    reason: Type.String({
      description:
        'logged_out, revoked, replaced, too_many, password_changed, roles_changed, totp_changed, totp_reset, token_reused, not_me, recovered, suspended, identity_unlinked, email_mended, account_deleted',
    }),
  }),
  example: { userId: EXAMPLE_USER, sessionId: EXAMPLE_SESSION, reason: 'logged_out' },
});

export const USER_UPDATED = defineEvent({
  type: 'golf.user.UserUpdated.v1',
  topic: 'account.changed',
  summary:
    'Something about an account changed; what it is now, identity tells who asks. Member takes over what is in the books too',
  data: Type.Object({
    userId: UserId,
    changed: Type.Array(Type.String(), {
      description: 'name, email, email_verified, password, roles, totp, suspended',
    }),
  }),
  example: { userId: EXAMPLE_USER, changed: ['name'] },
});

export const USER_VERIFIED = defineEvent({
  type: 'golf.user.UserVerified.v1',
  topic: 'user.verified',
  summary: 'The e-mail of an account is shown to be its owner’s, for the first time or another one',
  data: Type.Object({ userId: UserId }),
  example: { userId: EXAMPLE_USER },
});

export const USER_DELETED = defineEvent({
  type: 'golf.user.UserDeleted.v1',
  topic: 'account.changed',
  summary: 'An account was removed: member erases the person, and tells the others in user.deleted',
  data: Type.Object({ userId: UserId }),
  example: { userId: EXAMPLE_USER },
});

export const ENTRY_RECORDED = defineEvent({
  type: 'golf.audit.EntryRecorded.v1',
  topic: 'audit.recorded',
  summary: 'An entry was appended to the audit log: a copy of it that lies outside of the database',
  data: Type.Object({
    entryId: Type.String({ pattern: '^\\d+$', description: 'Of the entry in the audit log' }),
    at: Type.String({ format: 'date-time' }),
    action: Type.String({ description: 'What was done, such as roles.changed' }),
    actorId: Type.Union([UserId, Type.Null()], {
      description: 'Who did it. Null: not known yet, or a command',
    }),
    userId: Type.Union([UserId, Type.Null()], { description: 'Whose account it was done to' }),
  }),
  example: {
    entryId: '4711',
    at: '2026-11-27T07:30:00.000Z',
    action: 'roles.changed',
    actorId: '0198c0de-0000-7000-8000-0000000000bb',
    userId: EXAMPLE_USER,
  },
});
