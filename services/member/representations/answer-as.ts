import type { Request } from 'express';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { succeeded } from '@golfroundpro/shared/http/envelope.ts';
import { isNotModified } from '@golfroundpro/shared/http/is-not-modified.ts';
import type { Answer } from '@golfroundpro/shared/http/route.ts';
import { etagOf } from './etag-of.ts';
import { toXml } from './to-xml.ts';

/** What an answer can be, the first where a client takes any. */
const TYPES = ['application/json', 'application/xml'] as const;

/** Of routes that answer so: for the documentation. */
export const REPRESENTED = {
  envelope: true,
  answerTypes: ['application/xml'],
  headers: { Accept: 'application/json or application/xml' },
};

/** What is answered, and since when it is so. */
interface Told {
  message: string;
  data: object;
  lastModified?: Date;
  status?: number;
}

/**
 * Answers in the form that the client takes, with a tag of this form; 304 where it has it already.
 * @param now a change within the same second would have the same date: so young a one has none yet
 * @throws AppError not_acceptable with the list of forms
 */
export function answerAs(request: Request, told: Told, now: Date): Answer {
  const { message, data, lastModified, status = 200 } = told;
  const type = typeFor(request);
  const since = lastModified && isPast(lastModified, now) ? lastModified : undefined;
  const headers = {
    ...{ etag: etagOf(type, data), vary: 'Accept' },
    ...(since ? { 'last-modified': since.toUTCString() } : {}),
  };
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (isRead && isNotModified(request, headers.etag, since)) return { status: 304, headers };
  const body = succeeded(message, data);
  if (type === 'application/json') return { status, json: JSON.stringify(body), headers };
  return { status, text: { type, body: toXml(body) }, headers };
}

/** The tags that a resource has in all its forms. */
export function etagsOf(data: object): string[] {
  return TYPES.map((type) => etagOf(type, data));
}

/** Refuses before anything is done. @throws AppError not_acceptable */
export function typeFor(request: Request): (typeof TYPES)[number] {
  const type = request.accepts(...TYPES);
  if (type) return type as (typeof TYPES)[number];
  throw new AppError('not_acceptable', {
    detail: `This can be had as ${TYPES.join(' or ')}.`,
    extra: { types: TYPES },
    headers: { vary: 'Accept' },
  });
}

function isPast(date: Date, now: Date): boolean {
  return Math.floor(date.getTime() / 1000) < Math.floor(now.getTime() / 1000);
}
