import { json, raw, type Request, type RequestHandler, type Response } from 'express';
import { AppError } from './app-error.ts';
import { decodeText, requireUtf8 } from './decode-text.ts';
import { MAX_BODY_BYTES } from './max-body-bytes.ts';
import { parseInParts } from './parse-in-parts.ts';
import type { Route } from './route.ts';

const JSON_TYPE = 'application/json';
/** As nearly every client says it; whatever is said otherwise is left to the library. */
const PLAIN_JSON = /^application\/json(?:; ?charset=utf-8)?$/i;

const BYTE_ORDER_MARK = /^\uFEFF/;

/** Reads the body of a request: JSON, or a text or bytes where the route takes such. */
export type BodyReader = (req: Request, res: Response) => Promise<unknown>;

/**
 * Makes the reader for a route that takes a body.
 * @throws AppError unsupported_media_type, malformed_json, invalid_request, and what the parsers throw
 * (to-app-error.ts), from the returned function
 */
export function makeBodyReader(
  route: Pick<Route, 'maxBodyBytes' | 'mostElements' | 'textBody' | 'jsonType' | 'bytesBody'>,
): BodyReader {
  const { maxBodyBytes: limit = MAX_BODY_BYTES, mostElements, textBody, jsonType } = route;
  if (route.bytesBody) return makeBytesReader([...route.bytesBody], limit);
  const jsonTypes = [JSON_TYPE, ...(jsonType ? [jsonType] : [])];
  const types = [...jsonTypes, ...(textBody ? [textBody] : [])];
  const parse =
    mostElements === undefined
      ? json({ limit, type: jsonTypes, verify: requireJsonUtf8 })
      : raw({ limit, type: JSON_TYPE });
  const readText = textBody && raw({ limit, type: textBody });
  return async (req, res) => {
    if (mostElements === undefined && isPlainJson(req, limit)) return readPlainJson(req);
    refuseOtherThan(types, req);
    await run(parse, req, res);
    const type = req.headers['content-type'];
    if (Buffer.isBuffer(req.body)) return parseInParts(decodeText(req.body, type), mostElements!);
    if (readText) await run(readText, req, res);
    return Buffer.isBuffer(req.body) ? decodeText(req.body, type) : (req.body as unknown);
  };
}

/** What comes is nobody's before the route has looked into it: its type is only what the client says. */
function makeBytesReader(types: string[], limit: number): BodyReader {
  const read = raw({ limit, type: types });
  return async (req, res) => {
    refuseOtherThan(types, req);
    await run(read, req, res);
    return Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
  };
}

/** Whether it is as most are: JSON in UTF-8 as it is, of a length that is said and that may be. */
function isPlainJson({ headers }: Request, limit: number): boolean {
  return (
    PLAIN_JSON.test(headers['content-type'] ?? '') &&
    Number(headers['content-length']) <= limit &&
    headers['content-encoding'] === undefined
  );
}

/** What the library's parser does for such a body, at a fraction of its time. */
async function readPlainJson(req: Request): Promise<unknown> {
  const bytes = await bytesOf(req);
  requireUtf8(bytes);
  const text = bytes.toString('utf8').replace(BYTE_ORDER_MARK, '');
  if (text === '') return undefined;
  try {
    const value = JSON.parse(text) as unknown;
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    throw new AppError('malformed_json');
  }
  throw new AppError('malformed_json');
}

function bytesOf(req: Request): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    if (req.destroyed) return reject(new AppError('malformed_request'));
    const pieces: Buffer[] = [];
    req.on('data', (piece: Buffer) => pieces.push(piece));
    req.once('error', reject);
    req.once('end', () => resolve(pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces)));
    req.once('close', () => {
      if (!req.readableEnded) reject(new AppError('malformed_request'));
    });
  });
}

function run(handler: RequestHandler, req: Request, res: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    void handler(req, res, (error?: unknown) =>
      error instanceof Error ? reject(error) : resolve(),
    );
  });
}

function requireJsonUtf8(_req: unknown, _res: unknown, bytes: Buffer, charset: string): void {
  if (charset === 'utf-8') requireUtf8(bytes);
}

function refuseOtherThan(types: string[], req: Request): void {
  const hasBody = req.headers['content-length'] !== '0' && req.is('*/*') !== null;
  if (hasBody && !req.is(types)) {
    throw new AppError('unsupported_media_type', { detail: `Send ${types.join(' or ')}.` });
  }
}
