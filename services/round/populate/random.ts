import { createHash } from 'node:crypto';

/** Numbers and ids that follow from a seed alone. */
export interface Random {
  /** At least 0, below 1. */
  next: () => number;
  /** A whole number of [0, count). */
  below: (count: number) => number;
  chance: (probability: number) => boolean;
  /** About normal, mean 0 and deviation 1: a sum of four, never beyond ±3.5. */
  normal: () => number;
  /** A version 7 UUID of that time, so that indexes grow at their end as with real rounds. */
  uuid: (atMs: number) => string;
}

/** The generator sfc32, begun from the SHA-256 of a text. */
export function makeRandom(seed: string): Random {
  const digest = createHash('sha256').update(seed).digest();
  let [a, b, c] = [0, 4, 8].map((at) => digest.readInt32LE(at)) as [number, number, number];
  let counter = 1;
  const word = (): number => {
    const sum = (a + b + counter++) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round++) word();
  const next = () => word() / 0x1_0000_0000;
  return {
    next,
    below: (count) => Math.floor(next() * count),
    chance: (probability) => next() < probability,
    normal: () => (next() + next() + next() + next() - 2) * Math.sqrt(3),
    uuid: (atMs) => uuidOf(atMs, word(), word(), word()),
  };
}

function uuidOf(atMs: number, one: number, two: number, three: number): string {
  const time = hex(atMs, 12);
  const [high, low] = [one >>> 20, (one & 0x3fff) | 0x8000];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(high, 3)}-${hex(low, 4)}-${hex(two, 8)}${hex(three & 0xffff, 4)}`;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
