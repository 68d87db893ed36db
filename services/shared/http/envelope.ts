import type { Response } from 'express';
import { Type, type TSchema } from 'typebox';
import { ERROR_CODES, type ErrorCode } from '@golfroundpro/contracts/error-codes.gen.ts';
import type { AppError } from './app-error.ts';
import { boundedErrors, boundedText } from './bounded-errors.ts';

/** Schema of a success of a route that answers in the envelope (`envelope` in route.ts). */
export const Envelope = <T extends TSchema>(data: T) =>
  Type.Object({ status: Type.Enum(['success']), message: Type.String(), data });

/** The body of such a success. */
export function succeeded<T>(message: string, data: T) {
  return { status: 'success' as const, message, data };
}

/** In the envelope what is not valid is a 400; every other code keeps its status. */
export function statusInEnvelope(code: ErrorCode): number {
  return code === 'invalid_request' ? 400 : ERROR_CODES[code][0];
}

/** Answers with an error in the envelope; like a problem document (send-problem.ts) a 500 tells nothing. */
export function sendErrorEnvelope(res: Response, error: AppError): void {
  const { code, options } = error;
  const message = code === 'internal_error' ? ERROR_CODES[code][1] : boundedText(error.message);
  res
    .status(statusInEnvelope(code))
    .set({ 'cache-control': 'no-store', ...options.headers })
    .json({
      ...{ status: 'error', message, code, errors: boundedErrors(options.errors ?? []) },
      ...options.extra,
    });
}
