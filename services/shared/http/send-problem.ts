import type { Response } from 'express';
import { currentTrace } from '../logging/trace.ts';
import { ERROR_CODES } from '@golfroundpro/contracts/error-codes.gen.ts';
import type { AppError } from './app-error.ts';
import { boundedErrors, boundedText } from './bounded-errors.ts';

/** Answers with an RFC 9457 problem document. A 500 tells nothing but the id to look for in the log. */
export function sendProblem(res: Response, error: AppError): void {
  const { errors, extra, headers } = error.options;
  res
    .status(error.status)
    .set({ 'cache-control': 'no-store', ...headers })
    .type('application/problem+json')
    .json({
      type: `urn:golfroundpro:problem:${error.code}`,
      title: ERROR_CODES[error.code][1],
      status: error.status,
      code: error.code,
      detail: error.code === 'internal_error' ? undefined : boundedText(error.options.detail),
      errors: errors && boundedErrors(errors),
      ...extra,
      traceId: currentTrace()?.traceId,
    });
}
