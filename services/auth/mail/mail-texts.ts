import { durationWords } from '@golfroundpro/shared/domain/duration-words.ts';
import type { MailText } from '@golfroundpro/shared/mail/mail-text.ts';
import type { LinkPurpose } from './mail-link.ts';
import type { MailedLink } from './make-link.ts';
import { deviceLabel } from '../domain/device-label.ts';
import type { InvitedTo, LoggedInFrom, Notice } from './queue-mail.ts';

const NOT_YOU =
  'If it was not you, somebody mistyped their address: do nothing, and nothing happens.';

interface LinkText {
  subject: string;
  page: string;
  label: string;
  before: string;
  /** What using it does, where that is not plain. */
  effect?: string;
  notYou: string;
}

/** Links that let somebody in, or show that a mailbox is theirs; the others stand in notices. */
export type LettingLink = Exclude<LinkPurpose, 'confirm-registration' | 'not-me' | 'stop-recovery'>;

const LINK_TEXTS: Record<LettingLink, LinkText> = {
  'verify-email': {
    subject: 'Confirm your e-mail address',
    page: '/verify-email',
    label: 'Confirm the address',
    before: 'Welcome to the club. Please confirm that this e-mail address is yours.',
    notYou: NOT_YOU,
  },
  welcome: {
    subject: 'Welcome: choose your password',
    page: '/set-password',
    label: 'Choose a password',
    before: 'Welcome to the club. Choose a password, and you can log in.',
    notYou: NOT_YOU,
  },
  'reset-password': {
    subject: 'Choose a new password',
    page: '/set-password',
    label: 'Choose a new password',
    before: 'Somebody, we hope you, asked for a new password for your account.',
    effect: 'It ends all your sessions.',
    notYou: 'If it was not you, do nothing: your password stays as it is.',
  },
  'change-email': {
    subject: 'Confirm your new e-mail address',
    page: '/verify-email',
    label: 'Use this address',
    before: 'Please confirm that you want to use this e-mail address for your account.',
    effect: 'Until then the old address stays.',
    notYou: NOT_YOU,
  },
};

const NOTICE_TEXTS: Record<Exclude<Notice, 'login-elsewhere'>, string> = {
  'password-changed': 'The password of your account was changed.',
  'email-changed':
    'Your account has another e-mail address now; this is the last mail to this one.',
  'email-given-back':
    'The e-mail address that your account had before was given back to it, from there; this one is no longer its own.',
  'passkey-added': 'A passkey was added to your account: it logs in without a password.',
  'passkey-removed': 'A passkey of your account was removed.',
  'totp-enrolled': 'An authenticator was set up for your account.',
  'totp-removed': 'The authenticator was taken off your account.',
  'totp-reset': 'An admin took the authenticator off your account; you can set up a new one.',
  'backup-codes-made': 'New backup codes were made for your account; those before have ended.',
  'backup-code-used': 'Somebody logged in to your account with a backup code.',
  'device-trusted': 'A device was trusted: it logs in to your account without a code.',
  'identity-linked':
    'Your account was linked to one at an identity provider, with which it can be logged in to now.',
  'api-key-made': 'An API key was made for your account.',
  'recovery-opened':
    'Somebody showed the club who they are, and asked to get into your account from another e-mail address.',
  'recovery-soon':
    'Somebody asked the club to get into your account from another e-mail address. It may be theirs tomorrow.',
  recovered:
    'The club gave your account to another e-mail address, whose owner showed who they are; this is the last mail to this one.',
  'roles-changed': 'An admin changed what your account may do.',
  'account-unlocked':
    'An admin let your account be tried again at once, where wrong passwords or codes had made it wait.',
  'api-keys-ended': 'An admin ended the API keys of your account.',
  'identities-unlinked':
    'An admin unlinked your account from the identity provider; your sessions have ended.',
  'account-suspended':
    'An admin suspended your account: nobody can log in to it, and your sessions have ended. What you played stays.',
  'account-reinstated': 'Your account is no longer suspended: you can log in again.',
  'account-exported': 'Everything that the club keeps about you was asked for as a file.',
};

/** A mail with a link. It does not greet by name: who registers could write anything there. */
export function linkMail(
  purpose: LettingLink,
  { token, code, seconds, publicUrl }: MailedLink,
): MailText {
  const { subject, page, label, before, effect = '', notYou } = LINK_TEXTS[purpose];
  const lasts = `The link works for ${durationWords(seconds)}, once. ${effect}`.trimEnd();
  const typed =
    code === undefined ? [] : [`Where you are logged in you can type this code instead: ${code}`];
  // In the fragment: it comes into no log, and no other site is told of it.
  const url = `${publicUrl}${page}#token=${token}`;
  return { subject, paragraphs: [before, lasts, ...typed, notYou], button: { label, url } };
}

/**
 * A mail that tells a member of a card that waits for them. It does not say whose: a name is what
 * somebody wrote, and the page has it beside the buttons that decline and block.
 */
export function invitationMail(
  { courseName, playedOn, isAgain }: InvitedTo,
  publicUrl: string,
): MailText {
  const what = isAgain
    ? 'A card that you had accepted was changed'
    : 'A member put you on the card of a round';
  return {
    subject: 'A card waits for you',
    paragraphs: [
      `${what}: ${courseName}, ${playedOn}.`,
      'It counts for your handicap and your figures once you accept it, within 30 days.',
      'If you did not play, decline it: nothing happens to your record, with or without your answer.',
    ],
    button: { label: 'See the card', url: `${publicUrl}/` },
  };
}

/** A mail that tells somebody that they are a member from now on. */
export function approvedMail(publicUrl: string): MailText {
  return {
    subject: 'You are a member now',
    paragraphs: [
      'Your club has approved your account: from now on you can play and be on its boards.',
      'Where the page is open already, load it once more.',
    ],
    button: { label: 'Go and play', url: `${publicUrl}/` },
  };
}

/** What a mail tells an owner. */
export interface Told {
  notice: Notice;
  at: Date;
  /** Of a login. */
  from: Partial<LoggedInFrom>;
}

/** Of what no link takes the account back: whoever gave the address back has it; a suspension is an admin's. */
export const WITHOUT_LINK: Notice[] = [
  'email-given-back',
  'account-suspended',
  'account-reinstated',
  'recovered',
];

/** What is not done yet, and can be stopped. */
export const STOPPABLE: Notice[] = ['recovery-opened', 'recovery-soon'];

/** A mail that tells the owner of an account what was done to it, with a link that says "this was not me". */
export function noticeMail({ notice, at, from }: Told, link: MailedLink | undefined): MailText {
  const [day, time] = at.toISOString().split('T') as [string, string];
  const what = notice === 'login-elsewhere' ? loginText(from) : NOTICE_TEXTS[notice];
  const when = `It was on ${day} at ${time.slice(0, 5)} UTC.`;
  const subject = 'Something changed in your account';
  if (!link)
    return {
      subject,
      paragraphs: [`${what} ${when}`, 'If you know nothing of it, write to the club at once.'],
    };
  if (STOPPABLE.includes(notice)) return stopText(`${what} ${when}`, link);
  const { token, seconds, publicUrl } = link;
  return {
    subject: notice === 'login-elsewhere' ? 'A new login to your account' : subject,
    paragraphs: [`${what} ${when} If it was you, all is well.`, adviceFor(notice, seconds)],
    button: { label: 'This was not me', url: `${publicUrl}/not-me#token=${token}` },
  };
}

function stopText(what: string, { token, publicUrl }: MailedLink): MailText {
  return {
    subject: 'Somebody wants to get into your account',
    paragraphs: [
      `${what} If it was you, all is well.`,
      'If it was not you, press the button: it is stopped, and your account stays as it is. You can do so on your account page as well.',
    ],
    button: { label: 'This was not me: stop it', url: `${publicUrl}/stop-recovery#token=${token}` },
  };
}

function loginText({ address = '', userAgent = '' }: Partial<LoggedInFrom>): string {
  const device = deviceLabel(userAgent);
  return `Somebody logged in to your account on a device that it did not know: ${device}, from ${address}.`;
}

function adviceFor(notice: Notice, seconds: number): string {
  const undone: Partial<Record<Notice, string>> = {
    'email-changed': ' Your account gets this e-mail address back.',
    'totp-enrolled': ' The authenticator is taken off.',
  };
  return (
    'If it was not you, press the button: every session, trusted device, passkey, linked login and API key ends, and so ' +
    `does the password.${undone[notice] ?? ''} A mail then lets you choose a new one. The link works for ` +
    `${durationWords(seconds)}.`
  );
}
