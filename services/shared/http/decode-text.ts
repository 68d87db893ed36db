import { isUtf8 } from 'node:buffer';
import { AppError, invalidField } from './app-error.ts';

const NOT_UTF8 =
  'is not UTF-8: save it as UTF-8 (in a spreadsheet as "CSV UTF-8") and send it again';

/**
 * Refuses bytes that are no UTF-8: decoded all the same they would stand as U+FFFD, and a name would be
 * lost for good. A U+FFFD that somebody sends is let in: what was lost before must come back from an export.
 * @throws AppError invalid_request
 */
export function requireUtf8(bytes: Buffer): void {
  if (!isUtf8(bytes)) throw invalidField('body', NOT_UTF8, 'not_text');
}

/**
 * The text of a body: its byte order mark says how (UTF-16 among them), else the charset of its type, else
 * it is UTF-8.
 * @throws AppError invalid_request, unsupported_media_type for a charset that there is not
 */
export function decodeText(bytes: Buffer, contentType = ''): string {
  const [, named = 'utf-8'] = /charset="?([^";\s]+)/i.exec(contentType) ?? [];
  const charset = markedCharset(bytes) ?? named;
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new AppError('unsupported_media_type');
    throw invalidField('body', NOT_UTF8, 'not_text');
  }
}

function markedCharset(bytes: Buffer): string | undefined {
  const mark = bytes.toString('hex', 0, 3);
  if (mark === 'efbbbf') return 'utf-8';
  return { fffe: 'utf-16le', feff: 'utf-16be' }[mark.slice(0, 4)];
}
