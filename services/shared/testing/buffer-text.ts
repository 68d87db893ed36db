import type { Test } from 'supertest';

/** Has a streamed answer come whole, as a text: supertest buffers only the types that it knows. */
export function bufferText(test: Test): Test {
  return test.buffer(true).parse((res, done) => {
    let text = '';
    res.on('data', (chunk: Buffer) => (text += chunk.toString())).on('end', () => done(null, text));
  });
}

/** The lines of an answer of NDJSON that came so. */
export function jsonLines<T>({ body }: { body: unknown }): T[] {
  return (body as string)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}
