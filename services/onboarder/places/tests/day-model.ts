import fc from 'fast-check';
import type { Place } from '../domain/place.ts';

/** Something that happens on a day; `who` is a place in the order of arrivals. */
export type Step =
  | { do: 'arrive'; count: number }
  | { do: 'give back' | 'accept' | 'decline'; who: number }
  | { do: 'wait'; hours: number }
  | { do: 'quota'; quota: number };

/** Anything that can happen; a clock that is set back, too. */
export const STEP: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('arrive' as const), count: fc.integer({ min: 1, max: 5 }) }),
  fc.record({
    do: fc.constantFrom('give back' as const, 'accept' as const, 'decline' as const),
    who: fc.nat(20),
  }),
  fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: -10, max: 30 }) }),
  fc.record({ do: fc.constant('quota' as const), quota: fc.integer({ min: 1, max: 10 }) }),
);

export const OFFER_HOURS = 24;

/** What a day has to be after each step, by the plainest of means. */
export function makeDayModel(first: number) {
  const list: { place: Place; endsAt: number }[] = [];
  let [quota, hour] = [first, 0];
  const taken = () => list.filter(({ place }) => place === 'held' || place === 'offered').length;
  const lapse = () => {
    for (const one of list) {
      if (one.place === 'offered' && one.endsAt <= hour) one.place = 'lapsed';
    }
  };
  const offer = () => {
    for (const one of list) {
      if (one.place !== 'waiting' || taken() >= quota) continue;
      Object.assign(one, { place: 'offered', endsAt: hour + OFFER_HOURS });
    }
  };
  function arrive(): void {
    const isFree = taken() < quota && !list.some(({ place }) => place === 'waiting');
    list.push({ place: isFree ? 'held' : 'waiting', endsAt: 0 });
  }
  function answer(step: Step & { who: number }): void {
    const one = list[step.who];
    if (!one) return;
    if (step.do === 'give back') one.place = 'lapsed';
    else {
      // Whoever answers finds that all offers have lapsed whose time is over.
      lapse();
      if (one.place === 'offered') one.place = step.do === 'accept' ? 'held' : 'lapsed';
    }
  }
  return {
    taken,
    quota: () => quota,
    places: () => list.map(({ place }) => place),
    take: (step: Step) => {
      if (step.do === 'arrive') for (let n = 0; n < step.count; n++) arrive();
      else if (step.do === 'quota') quota = step.quota >= taken() ? step.quota : quota;
      else if (step.do === 'wait') {
        hour += step.hours;
        lapse();
      } else answer(step);
      offer();
    },
  };
}
