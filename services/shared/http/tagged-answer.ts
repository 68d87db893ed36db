import { hash } from 'node:crypto';
import type { Request } from 'express';
import type { Answer } from './route.ts';

/** Answers with a body whose hash is its ETag; with nothing where the caller has it already. */
export function taggedAnswer(request: Request, body: unknown): Answer {
  const etag = `"${hash('sha256', JSON.stringify(body), 'base64url').slice(0, 22)}"`;
  const headers = { etag };
  const known = request
    .get('if-none-match')
    ?.split(',')
    .map((tag) => tag.trim());
  return known?.includes(etag) ? { status: 304, headers } : { status: 200, body, headers };
}
