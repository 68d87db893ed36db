import { withHead } from '../http/with-head.ts';
import { OWN_DATA_END } from './own-data-path.ts';

/** What is held of a person, in the order it is told: a value, or a list that comes a page at a time. */
export type OwnData = Record<string, (() => Promise<unknown>) | AsyncIterable<object[]>>;

/** Writes it as one JSON object; nothing is read before its turn, and of a list one page is in memory. */
export async function* writeOwnData(data: OwnData): AsyncGenerator<string> {
  let before = '{';
  for (const [name, part] of Object.entries(data)) {
    const head = `${before}\n${JSON.stringify(name)}:`;
    before = ',';
    if (typeof part === 'function') yield head + JSON.stringify(await part());
    else yield* withHead(`${head}[`, items(part));
  }
  yield OWN_DATA_END;
}

async function* items(pages: AsyncIterable<object[]>): AsyncGenerator<string> {
  let comma = '\n';
  for await (const page of pages) {
    if (page.length === 0) continue;
    yield comma + page.map((item) => JSON.stringify(item)).join(',\n');
    comma = ',\n';
  }
  yield ']';
}
