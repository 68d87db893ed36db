import type { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { boundedErrors } from '@golfroundpro/shared/http/bounded-errors.ts';
import type { Answer } from '@golfroundpro/shared/http/route.ts';
import type { DeskResult } from './desk-people.ts';
import type { Refusal } from './refusal-of.ts';
import type { Person } from './registration-body.ts';

/** Somebody who was read, or why they could not be; and what they were answered. */
export type Tried = { person: Person; answer?: Answer; error?: AppError } | { error: AppError };

/** What came of somebody, by what is in their way. */
export function resultOf(one: Tried, inTheWay: Refusal | undefined): DeskResult {
  const result = { userId: null, isReplayed: false, refusal: null };
  if ('answer' in one && one.answer) {
    const { data } = one.answer.body as { data: { userID: string } };
    const isReplayed = one.answer.headers?.['idempotency-replayed'] !== undefined;
    return { ...result, outcome: 'added', userId: data.userID, isReplayed };
  }
  const error = inTheWay?.error ?? one.error;
  if (!error) return { ...result, outcome: 'new' };
  const isKnown = inTheWay !== undefined && error.options.errors?.[0]?.field === 'email';
  return {
    ...result,
    outcome: isKnown ? 'known' : 'refused',
    userId: isKnown ? inTheWay.holderId! : null,
    refusal: toldRefusal(error),
  };
}

function toldRefusal({ code, options: { errors = [], extra } }: AppError): DeskResult['refusal'] {
  const { suggestion = null } = (extra ?? {}) as { suggestion?: string | null };
  const told = boundedErrors(errors).map(({ field, message, code: fieldCode }) => ({
    ...{ field: field === 'thaiId' ? 'nationalId' : field, message, code: fieldCode },
  }));
  return { code, errors: told, suggestion };
}
