/**
 * Texts behind a head. It comes with the first of them, not before: what fails until then is still told by
 * the status of the answer.
 */
export async function* withHead(
  head: string,
  texts: AsyncIterable<string>,
): AsyncGenerator<string> {
  let waiting = head;
  for await (const text of texts) {
    yield waiting + text;
    waiting = '';
  }
  if (waiting !== '') yield waiting;
}
