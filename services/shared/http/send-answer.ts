import { once } from 'node:events';
import type { Response } from 'express';
import { pipeline } from 'node:stream/promises';
import type { Answer } from './route.ts';

const JSON_TYPE = 'application/json; charset=utf-8';

/** Sends what a handler answered: JSON, also such as is a text already, another text, a stream, or nothing. */
export async function sendAnswer(res: Response, answer: Answer): Promise<void> {
  const headers = { 'cache-control': cachingOf(answer), ...answer.headers };
  if (answer.stream) {
    // What fails before the first of it is an error like any other; later an answer can only break off.
    await once(answer.stream, 'readable');
    res.status(answer.status).set(headers);
    return pipeline(answer.stream, res);
  }
  const text =
    answer.text?.body ??
    answer.json ??
    (answer.body === undefined ? undefined : JSON.stringify(answer.body));
  if (text === undefined) return void res.writeHead(answer.status, headers).end();
  const type = answer.text ? `${answer.text.type}; charset=utf-8` : JSON_TYPE;
  const length = Buffer.byteLength(text);
  res
    .writeHead(answer.status, { 'content-type': type, 'content-length': length, ...headers })
    .end(text);
}

/** What was answered is somebody's own, unless a route says otherwise: kept only where it can be asked again. */
function cachingOf({ headers = {} }: Answer): string {
  return 'etag' in headers ? 'private, no-cache' : 'no-store';
}
