import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { FieldCode } from '@golfroundpro/shared/http/field-codes.ts';
import type { Asked, Holder } from './db/registration-statements.ts';

/** Why somebody was not taken in, and who has what is in the way, where that is somebody else. */
export interface Refusal {
  error: AppError;
  holderId: string | undefined;
}

/** Works out what is in the way of one who was not taken in. */
export function refusalOf({ id, emailKey, nationalId }: Asked, holders: Holder[]): Refusal {
  const own = holders.find((holder) => holder.id === id);
  if (own?.isRequested) return { error: alreadyRegistered('email'), holderId: undefined };
  const ofEmail = holders.find((holder) => holder.emailKey === emailKey);
  if (ofEmail && ofEmail !== own) {
    return { error: alreadyRegistered('email'), holderId: ofEmail.id };
  }
  if (own && own.emailKey !== emailKey) return { error: notOwnEmail(), holderId: undefined };
  const ofNationalId = holders.find(({ nationalIdDigest }) =>
    nationalId?.digests.includes(nationalIdDigest ?? ''),
  );
  if (ofNationalId) return { error: alreadyRegistered('thaiId'), holderId: ofNationalId.id };
  // Whoever is erased has a token for some minutes yet.
  return { error: new AppError('unauthenticated'), holderId: undefined };
}

/** The 409 of what somebody has already. */
export function alreadyRegistered(field: 'email' | 'thaiId'): AppError {
  const code: FieldCode = field === 'email' ? 'has_account' : 'in_use';
  return new AppError('already_registered', {
    errors: [{ field, message: 'is of somebody who is registered', code }],
  });
}

function notOwnEmail(): AppError {
  const message = 'is not the one of your account';
  return new AppError('invalid_request', {
    errors: [{ field: 'email', message, code: 'differs' }],
  });
}
