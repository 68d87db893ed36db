import { createHmac, hash, type KeyObject } from 'node:crypto';
import type { Request } from 'express';
import { AppError, invalidField } from '../http/app-error.ts';
import type { Answer } from '../http/route.ts';

/** A user's answers are kept for a month; those of a long import would be megabytes. */
const ANSWER_BYTES = 64 * 1024;

/** An Idempotency-Key, whose it is, and what was asked with it. */
export interface Once {
  ownerId: string;
  key: string;
  requestHash: string;
}

/** An answer that is kept; null where it was too long. */
export interface KeptAnswer {
  requestHash: string;
  answer: Answer | null;
}

/**
 * Reads the Idempotency-Key of a request, if it has one.
 * @param ownerId whose key it is: one user's keys never meet another's
 * @param secretKey keys the hash of the request: needed where the body holds what could be guessed
 */
export function onceOf(request: Request, ownerId: string, secretKey?: KeyObject): Once | undefined {
  const key = request.get('idempotency-key');
  if (key === undefined) return undefined;
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw invalidField('Idempotency-Key', 'must be 1 to 255 visible ASCII characters');
  }
  return { ownerId, key, requestHash: hashOf(request, secretKey) };
}

/** The answer as it is kept; null when it is too long to be. */
export function keptText(answer: Answer): string | null {
  const text = JSON.stringify(answer);
  return Buffer.byteLength(text) > ANSWER_BYTES ? null : text;
}

/** The first answer once more. @throws AppError idempotency_key_reused, answer_not_kept */
export function answerAgain(first: KeptAnswer, requestHash: string): Answer {
  if (first.requestHash !== requestHash) throw new AppError('idempotency_key_reused');
  if (!first.answer) throw new AppError('answer_not_kept');
  return { ...first.answer, headers: { ...first.answer.headers, 'idempotency-replayed': 'true' } };
}

function hashOf(request: Request, secretKey: KeyObject | undefined): string {
  const text = `${request.method} ${request.originalUrl} ${JSON.stringify(request.body)}`;
  return secretKey
    ? createHmac('sha256', secretKey).update(text).digest('hex')
    : hash('sha256', text);
}
