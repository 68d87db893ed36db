import { OWN_DATA_END } from '@golfroundpro/shared/own-data/own-data-path.ts';

/** What one service holds, as it comes. */
export type HeldPart = [name: string, texts: AsyncIterable<string>];

/**
 * One JSON object: `head`, what each service holds under its name, and at last that it is whole. It is
 * never held as a whole.
 * @throws Error where a part was cut short: what went out until then does not end as a file does
 */
export async function* wholeFile(head: object, parts: HeldPart[]): AsyncGenerator<string> {
  let before = JSON.stringify(head).slice(0, -1);
  for (const [name, texts] of parts) {
    yield `${before},\n${JSON.stringify(name)}:`;
    yield* untilItsEnd(name, texts);
    before = '';
  }
  yield `${before}${OWN_DATA_END}\n`;
}

/** A connection can end early and look as if it had ended; a text of somebody's cannot: its quotes are escaped. */
async function* untilItsEnd(name: string, texts: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const text of texts) {
    held += text;
    const passed = held.slice(0, -OWN_DATA_END.length);
    held = held.slice(passed.length);
    if (passed !== '') yield passed;
  }
  if (held !== OWN_DATA_END) throw new Error(`what ${name} holds was cut short`);
  yield held;
}
