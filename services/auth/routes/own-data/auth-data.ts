import { Type } from 'typebox';
import { Id, OrNull } from '@golfroundpro/shared/http/schemas.ts';
import { AUDIT_ACTIONS } from '../../audit/audit-action.ts';
import { ApiKeyItem } from '../api-keys/schemas.ts';
import { DeviceItem } from '../mfa/schemas.ts';
import { PasskeyItem } from '../passkeys/schemas.ts';
import { SessionItem } from '../sessions/schemas.ts';
import { Time } from '../../schemas.ts';

const Profile = Type.Object({
  userId: Id,
  name: Type.String(),
  email: Type.String(),
  emailVerifiedAt: OrNull(Time),
  roles: Type.Array(Type.String()),
  hasPassword: Type.Boolean(),
  suspendedAt: OrNull(Time),
  refusedAt: OrNull(Time),
  createdAt: Time,
});

const Recovery = Type.Object({
  to: Type.String(),
  evidence: Type.String(),
  openedAt: Time,
  readyAt: Time,
  expiresAt: Time,
  approvedAt: OrNull(Time),
});

const Authenticator = Type.Object({
  preparedAt: Time,
  confirmedAt: OrNull(Time),
  backupCodesLeft: Type.Integer(),
});

const Session = Type.Object({
  ...Type.Omit(SessionItem, ['current']).properties,
  endedAt: OrNull(Time),
});

const Invitation = Type.Object({
  id: Id,
  by: Type.Enum(['you', 'another']),
  roles: Type.Array(Type.String()),
  createdAt: Time,
  expiresAt: Time,
  outcome: OrNull(Type.String()),
  endedAt: OrNull(Time),
});

const Mail = Type.Object({
  id: Id,
  kind: Type.String(),
  to: OrNull(Type.String({ description: 'Null: the address of the account at that moment' })),
  detail: Type.Record(Type.String(), Type.Unknown()),
  createdAt: Time,
  attempts: Type.Integer(),
  failedAt: OrNull(Time),
});

const SentMail = Type.Object({
  id: Id,
  kind: Type.String(),
  notice: OrNull(Type.String()),
  to: Type.String(),
  sentAt: Time,
});

const MailedLink = Type.Object({
  for: Type.String(),
  to: Type.String(),
  notice: OrNull(Type.String()),
  createdAt: Time,
  expiresAt: Time,
  usedAt: OrNull(Time),
});

const AuditItem = Type.Object({
  id: Type.String(),
  at: Time,
  action: Type.Enum([...AUDIT_ACTIONS]),
  by: Type.Enum(['you', 'another', 'nobody_known']),
  to: Type.Enum(['you', 'another', 'nobody']),
  address: OrNull(Type.String({ description: 'Null where another person did it' })),
  device: OrNull(Type.String()),
  detail: Type.Record(Type.String(), Type.Unknown(), {
    description: 'Empty where it was done to another person',
  }),
});

/** What auth holds of a person: never a key, a seed, a code, or a hash of any. */
export const AuthData = Type.Object({
  profile: Type.Object(Profile.properties, { description: 'The account itself' }),
  recovery: Type.Union([Recovery, Type.Null()], {
    description: 'Of the account, with the e-mail that it would get; null where none is open',
  }),
  linkedLogins: Type.Array(
    Type.Object({ issuer: Type.String(), subject: Type.String(), createdAt: Time }),
    { description: 'Accounts at identity providers that log in' },
  ),
  authenticator: Type.Union([Authenticator, Type.Null()], {
    description: 'Null where none is set up; never its seed or backup codes',
  }),
  passkeys: Type.Array(PasskeyItem, { description: 'Names and dates, without the keys' }),
  trustedDevices: Type.Array(DeviceItem, { description: 'What logs in without a code' }),
  knownDevices: Type.Array(Type.Object({ seenAt: Time }), {
    description: 'When each device that logged in was seen last; nothing more is kept of them',
  }),
  apiKeys: Type.Array(ApiKeyItem, { description: 'Names, scopes and dates, without the keys' }),
  sessions: Type.Array(Session, {
    description: 'Also those that ended, for the week that they are kept',
  }),
  invitations: Type.Array(Invitation, {
    description: 'To have an account: those the person sent, without to whom, and those they got',
  }),
  mails: Type.Array(Mail, {
    description: 'Mails that wait, or could not be sent',
  }),
  sentMails: Type.Array(SentMail, {
    description: 'What was sent in the last 90 days; its text was never kept',
  }),
  mailedLinks: Type.Array(MailedLink, { description: 'Of each link that was mailed, but itself' }),
  auditEntries: Type.Array(AuditItem, {
    description: 'What was done to the account, and by its owner, the oldest first',
  }),
});
