import { parsePhoneNumber } from '@golfroundpro/shared/domain/phone-number.ts';
import { invalidField } from '@golfroundpro/shared/http/app-error.ts';
import type { MemberConfig } from '../config.ts';

/**
 * The telephone of a change as E.164, as at the door; nothing where the change has none.
 * @throws AppError invalid_request
 */
export function readPhone(
  { phoneNumber }: { phoneNumber?: string | null },
  { phoneCountry }: Pick<MemberConfig, 'phoneCountry'>,
): { phoneNumber?: string | null } {
  if (phoneNumber === undefined || phoneNumber === null) return {};
  const phone = parsePhoneNumber(phoneNumber, phoneCountry);
  if (phone !== undefined) return { phoneNumber: phone };
  const message = 'must be a telephone number such as 081 234 5678 or +66 81 234 5678';
  throw invalidField('phoneNumber', message, 'bad_format');
}
