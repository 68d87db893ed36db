/** Somebody who presses the button on membership day, and how: the same again for the same seed. */
export interface Newcomer {
  /** Of the run, in the order in which they press. */
  nth: number;
  name: string;
  phoneNumber: string;
  /** The button was pressed twice. */
  doubleClicks: boolean;
  /** Somebody of the family fills the form in as well, with the e-mail in other letters. */
  spellsAnew: boolean;
  /** No answer was seen, and the page asks again with the key of the attempt. */
  asksAgain: boolean;
}

const NAMES = ['Anong Suwan', 'Moira Fraser', 'Somchai Rattana', 'Ines Duarte', 'Kenji Mori'];
const DOUBLE_CLICKS = 0.3;
const SPELLS_ANEW = 0.2;
const ASKS_AGAIN = 0.05;

/** The nth who comes on the day of this seed. */
export function newcomerOf(seed: number, nth: number): Newcomer {
  const next = randomOf(seed * 1_000_003 + nth);
  return {
    nth,
    name: NAMES[Math.floor(next() * NAMES.length)]!,
    phoneNumber: `08${String(Math.floor(next() * 1e8)).padStart(8, '0')}`,
    doubleClicks: next() < DOUBLE_CLICKS,
    spellsAnew: next() < SPELLS_ANEW,
    asksAgain: next() < ASKS_AGAIN,
  };
}

/** Numbers from 0 up to 1 that follow from a seed: mulberry32 (T. Ettinger). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
