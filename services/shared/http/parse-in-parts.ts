import { AppError, invalidField } from './app-error.ts';
import { makeTurns } from './make-turns.ts';

/** The most that one element, or all beside the lists, may be: what takes a few ms to parse. */
const MOST_CHARACTERS = 65_536;
/** Nothing of ours has more than a few. */
const MOST_LEVELS = 32;
/** How often the time is looked at. */
const CHARACTERS_AT_A_TIME = 4096;

/**
 * Parses a large JSON object whose bulk is in lists right below it, such as `{"rounds": […]}`, an element
 * at a time: `JSON.parse` of all of it would hold the event loop for as long as its worst text takes.
 * @param mostElements of all lists together
 * @throws AppError malformed_json, invalid_request
 */
export async function parseInParts(text: string, mostElements: number): Promise<unknown> {
  const splitter = makeSplitter(text, mostElements);
  const turn = makeTurns();
  let turnAt = CHARACTERS_AT_A_TIME;
  for (let at = 0; at < text.length; at++) {
    if (at >= turnAt) {
      await turn();
      turnAt = at + CHARACTERS_AT_A_TIME;
    }
    const character = text[at];
    if (character === '"') at = endOfString(text, at);
    else if (character === '[' || character === '{') splitter.open(at, character === '[');
    else if (character === ']' || character === '}') splitter.close(at);
    else if (character === ',') splitter.comma(at);
  }
  return splitter.whole();
}

/** Takes the elements of the lists right below the object as its brackets and commas are told. */
function makeSplitter(text: string, mostElements: number) {
  const lists: unknown[][] = [];
  let outside = '';
  let [outsideFrom, elementFrom, elements, depth] = [0, 0, 0, 0];
  let isInList = false;
  const isBetween = () => isInList && depth === 2;
  const take = (end: number) => {
    const element = text.slice(elementFrom, end);
    elementFrom = end + 1;
    if (++elements > mostElements) throw invalidField('body', `has over ${mostElements} elements`);
    if (element.length > MOST_CHARACTERS) {
      throw invalidField('body', `element ${elements} is too long`);
    }
    lists.at(-1)!.push(parse(element));
  };
  return {
    open: (at: number, isList: boolean) => {
      if (++depth > MOST_LEVELS) throw invalidField('body', `has over ${MOST_LEVELS} levels`);
      if (depth !== 2 || !isList) return;
      isInList = true;
      outside += `${text.slice(outsideFrom, at)}[${lists.push([]) - 1}`;
      elementFrom = at + 1;
    },
    close: (at: number) => {
      if (isBetween()) {
        const isEmpty = lists.at(-1)!.length === 0 && text.slice(elementFrom, at).trim() === '';
        if (!isEmpty) take(at);
        isInList = false;
        outsideFrom = at;
      }
      depth--;
    },
    comma: (at: number) => {
      if (isBetween()) take(at);
    },
    whole: () => {
      outside += text.slice(outsideFrom);
      if (outside.length > MOST_CHARACTERS) throw invalidField('body', 'is long beside its lists');
      return withLists(parse(outside), lists);
    },
  };
}

/**
 * The place of the quote that ends a string; behind the text where none does. One that is longer than its
 * element may be is not looked through: 5 MB of it held the event loop for 15 ms.
 */
function endOfString(text: string, from: number): number {
  const most = from + MOST_CHARACTERS;
  for (let at = from + 1; at < text.length; at++) {
    if (at > most) throw invalidField('body', `has a string of over ${MOST_CHARACTERS} characters`);
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

/** Puts each list in place of its number. */
function withLists(value: unknown, lists: unknown[][]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new AppError('malformed_json');
  }
  const entries = Object.entries(value).map(([key, held]: [string, unknown]) => [
    key,
    Array.isArray(held) ? lists[held[0] as number] : held,
  ]);
  return Object.fromEntries(entries);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError('malformed_json', { cause });
  }
}
