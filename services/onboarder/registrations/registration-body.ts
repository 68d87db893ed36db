import { disposableEmailBlocklistSet } from 'disposable-email-domains-js';
import { Type, type Static } from 'typebox';
import { emailDomain, emailKey, meantEmail } from '@golfroundpro/shared/domain/email-key.ts';
import { parseNationalId } from '@golfroundpro/shared/domain/national-id.ts';
import { parsePhoneNumber } from '@golfroundpro/shared/domain/phone-number.ts';
import { AppError, type FieldError } from '@golfroundpro/shared/http/app-error.ts';
import {
  Email,
  Name,
  TypedNationalId,
  TypedPhone,
} from '@golfroundpro/shared/http/person-schemas.ts';
import type { OnboarderConfig } from '../config.ts';

/** What is asked of whoever registers. */
export const RegistrationBody = Type.Object(
  {
    name: Name,
    email: Email,
    phoneNumber: TypedPhone,
    thaiId: Type.Optional(TypedNationalId),
    confirmEmail: Type.Optional(
      Type.Boolean({ description: 'The e-mail is spelt right, though it looks like another' }),
    ),
  },
  { additionalProperties: false },
);

export const EXAMPLE_BODY = {
  name: 'Moira Fraser',
  email: 'moira@example.com',
  phoneNumber: '081 234 5678',
};

/** The same, read. */
export interface Person {
  name: string;
  email: string;
  emailKey: string;
  /** E.164; null for whom staff enter without one. */
  phone: string | null;
  nationalId: string | undefined;
  /** The kind of membership that staff enter them with. */
  category?: string | undefined;
}

/** The same, of which staff may leave the telephone out. */
export type Typed = Pick<Static<typeof RegistrationBody>, 'name' | 'email'> & {
  phoneNumber?: string | undefined;
  thaiId?: string | undefined;
  confirmEmail?: boolean | undefined;
};

const disposable = disposableEmailBlocklistSet();

/**
 * Reads it.
 * @throws AppError invalid_request with every field that cannot be read, email_disposable, email_typo with `suggestion`
 */
export function readPerson(
  body: Typed,
  { phoneCountry, disposableEmails }: OnboarderConfig,
): Person {
  const { name, email, phoneNumber, thaiId, confirmEmail = false } = body;
  const phone = phoneNumber === undefined ? null : parsePhoneNumber(phoneNumber, phoneCountry);
  const nationalId = thaiId === undefined ? undefined : parseNationalId(thaiId);
  const errors: FieldError[] = [
    ...(phone === undefined ? [notANumber] : []),
    ...(thaiId !== undefined && nationalId === undefined ? [notAnId] : []),
  ];
  if (phone === undefined || errors.length > 0) throw new AppError('invalid_request', { errors });
  if (disposableEmails === 'refuse' && isDisposable(email)) throw ofEmail('email_disposable');
  const suggestion = confirmEmail ? undefined : meantEmail(email);
  if (suggestion !== undefined) throw ofEmail('email_typo', { suggestion });
  return {
    ...{ name: name.trim(), email: email.trim(), emailKey: emailKey(email) },
    ...{ phone, nationalId },
  };
}

const notANumber: FieldError = {
  field: 'phoneNumber',
  message: 'must be a telephone number such as 081 234 5678 or +66 81 234 5678',
  code: 'bad_format',
};
const notAnId: FieldError = {
  field: 'thaiId',
  message: 'must be a Thai national id: 13 digits, of which the last checks the others',
  code: 'bad_format',
};

function ofEmail(code: 'email_disposable' | 'email_typo', extra = {}): AppError {
  const message =
    code === 'email_typo' ? 'looks misspelt' : 'is of a domain whose addresses do not last';
  return new AppError(code, { errors: [{ field: 'email', message, code: 'not_valid' }], extra });
}

/** Also a part of such a domain. */
function isDisposable(email: string): boolean {
  const labels = emailDomain(email).split('.');
  return labels.some((_, at) => disposable.has(labels.slice(at).join('.')));
}
