import { invalidField } from '@golfroundpro/shared/http/app-error.ts';

/**
 * An index in tenths.
 * @throws AppError invalid_request where it has more than one decimal
 */
export function requireOneDecimal(index: number, field: string): number {
  const tenths = Math.round(index * 10);
  if (tenths / 10 === index) return tenths;
  throw invalidField(field, 'must have one decimal at most, such as 12.3', 'bad_format');
}
