import type { EnvReader } from '@golfroundpro/shared/config/env-reader.ts';
import { ACCESS_TOKEN } from '@golfroundpro/shared/tokens/access-token.ts';
import type { SessionLifetimes } from './domain/session-expiry.ts';
import type { LinkPurpose } from './mail/mail-link.ts';

/** How long what people hold stays good. */
export interface Lifetimes {
  accessSeconds: number;
  session: SessionLifetimes;
  /** For so long after every factor was given nobody has to prove again who they are. */
  stepUpSeconds: number;
  /** A trusted device, however often it is used. */
  trustedDeviceSeconds: number;
  /** The link of a mail that was not used yet. */
  linkSeconds: Record<LinkPurpose, number>;
  /** The code of a mail that logs in, from when it was asked for. */
  mailCodeSeconds: number;
  /** The link of a mail that invites somebody to have an account, and the invitation behind it. */
  accountInvitationSeconds: number;
  /** Between the opening of a recovery and its end; for so long the owner can stop it. */
  recoveryWaitSeconds: number;
}

/** For so long a recovery is open: nobody approves one that is older. */
export const RECOVERY_DAYS = 14;

const [MINUTE, HOUR, DAY] = [60, 60 * 60, 24 * 60 * 60];

/** Reads how long what people hold stays good. */
export function readLifetimes(env: EnvReader): Lifetimes {
  const accessSeconds = env.integer(
    'ACCESS_TOKEN_SECONDS',
    'How long an access token is good',
    [60, ACCESS_TOKEN.longestSeconds],
    ACCESS_TOKEN.longestSeconds,
  );
  const idleHours = env.integer(
    'SESSION_IDLE_HOURS',
    'A session unused for so long has ended',
    [1, 90 * 24],
    7 * 24,
  );
  const longestHours = env.integer(
    'SESSION_LONGEST_HOURS',
    'A session ends so long after login',
    [1, 366 * 24],
    30 * 24,
  );
  const stepUpSeconds = env.integer(
    'STEP_UP_SECONDS',
    'How long a proof of who one is holds',
    [30, 3600],
    300,
  );
  const trustedDays = env.integer(
    'TRUSTED_DEVICE_DAYS',
    'How long a trusted device logs in without a code',
    [1, 366],
    30,
  );
  const mailCodeMinutes = env.integer(
    'MAIL_CODE_MINUTES',
    'How long the code of a mail logs in',
    [1, 10],
    10,
  );
  const recoveryWaitHours = env.integer(
    'RECOVERY_WAIT_HOURS',
    'How long an owner can stop the recovery of an account',
    [24, 7 * 24],
    72,
  );
  return {
    accessSeconds,
    session: { idleSeconds: idleHours * HOUR, longestSeconds: longestHours * HOUR },
    stepUpSeconds,
    trustedDeviceSeconds: trustedDays * DAY,
    linkSeconds: readLinks(env),
    mailCodeSeconds: MINUTE * mailCodeMinutes,
    accountInvitationSeconds: DAY * readInvitationDays(env),
    recoveryWaitSeconds: recoveryWaitHours * HOUR,
  };
}

function readInvitationDays(env: EnvReader): number {
  const meaning = 'How long an invitation to have an account can be accepted';
  return env.integer('ACCOUNT_INVITATION_DAYS', meaning, [1, 30], 7);
}

function readLinks(env: EnvReader): Record<LinkPurpose, number> {
  const read = (name: string, meaning: string, hours: number) =>
    MINUTE * env.integer(name, `How long the link works ${meaning}`, [5, 30 * 24 * 60], hours * 60);
  return {
    'verify-email': read('VERIFY_EMAIL_LINK_MINUTES', 'that confirms an e-mail address', 48),
    'confirm-registration': read('CONFIRM_LINK_MINUTES', 'that confirms a registration', 5 * 24),
    welcome: read('WELCOME_LINK_MINUTES', 'with which a new member chooses a password', 48),
    'reset-password': read('RESET_PASSWORD_LINK_MINUTES', 'that resets a password', 1),
    'change-email': read('CHANGE_EMAIL_LINK_MINUTES', 'that changes the e-mail address', 24),
    'stop-recovery': RECOVERY_DAYS * DAY,
    'not-me': read('NOT_ME_LINK_MINUTES', 'that says: this was not me', 7 * 24),
  };
}
