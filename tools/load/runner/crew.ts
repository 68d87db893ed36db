import type { LoadedVu } from './script.ts';

/** The VUs of a scenario: who is free is asked, who is done is free again. */
export interface Crew {
  /** undefined where all are busy. */
  take: () => LoadedVu | undefined;
  give: (vu: LoadedVu) => void;
  busy: () => number;
  size: () => number;
  /** One more, up to the most there may be; it is loaded while others work. */
  grow: () => void;
}

/** @param most there may be, those at hand included */
export function makeCrew(
  first: LoadedVu[],
  most: number,
  load: () => Promise<LoadedVu>,
  onFault: (error: unknown) => void,
): Crew {
  const free = [...first];
  let [size, busy] = [first.length, 0];
  return {
    take: () => {
      const vu = free.shift();
      if (vu) busy++;
      return vu;
    },
    give: (vu) => {
      busy--;
      free.push(vu);
    },
    busy: () => busy,
    size: () => size,
    grow: () => {
      if (size >= most) return;
      size++;
      load().then((vu) => free.push(vu), onFault);
    },
  };
}
