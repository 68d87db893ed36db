import { hash } from 'node:crypto';
import type { Request } from 'express';
import { isNotModified } from './is-not-modified.ts';
import type { Answer } from './route.ts';

/** Answers with a body whose hash is its ETag; with nothing where the caller has it already. */
export function taggedAnswer(request: Request, body: unknown): Answer {
  const etag = `"${hash('sha256', JSON.stringify(body), 'base64url').slice(0, 22)}"`;
  const headers = { etag };
  if (isNotModified(request, etag)) return { status: 304, headers };
  return { status: 200, body, headers };
}
