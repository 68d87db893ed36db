/** Who registered at the club's form or desk, with the id that is theirs everywhere. */
export interface Registrant {
  userId: string;
  name: string;
  email: string;
}

/** What the mail needs that asks to confirm a registration. */
export interface PreparedConfirmation {
  outcome: 'prepared';
  token: string;
  code: string;
  expiresAt: string;
}

/** What came of one who was asked about; why no such mail is to be sent, or cannot be now. */
export type Confirmation =
  | PreparedConfirmation
  | { outcome: 'not_needed'; reason: NotNeeded }
  | { outcome: 'failed'; reason: Failure };

export const NOT_NEEDED = ['verified', 'suspended', 'erased', 'not_of_registration'] as const;
export const FAILURES = ['email_of_another', 'too_many', 'invalid'] as const;
export type NotNeeded = (typeof NOT_NEEDED)[number];
export type Failure = (typeof FAILURES)[number];
