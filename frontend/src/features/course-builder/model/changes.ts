import type { Draft } from './draft.ts';
import { placeOf, type Place } from './place.ts';

/** What is different between two cards; undefined: it is not on that one. */
export interface Change {
  place: Place;
  from: string | number | null | undefined;
  to: string | number | null | undefined;
}

type Figure = Pick<Change, 'place'> & { value: string | number | null };

/** Everything that another draft says otherwise, in the order of the card; a tee is known by its id. */
export function changesBetween(before: Draft, after: Draft): Change[] {
  const [old, now] = [figuresOf(before), figuresOf(after)];
  const gone = (key: string, all: Map<string, Figure>) => all.get(teeKey(key)) === undefined;
  const changes: Change[] = [];
  for (const key of new Set([...now.keys(), ...old.keys()])) {
    const [from, to] = [old.get(key), now.get(key)];
    const isOfLostTee = key.startsWith('tee ') && key !== teeKey(key);
    if (isOfLostTee && (gone(key, old) || gone(key, now))) continue;
    if (from?.value !== to?.value) {
      changes.push({ place: (to ?? from)!.place, from: from?.value, to: to?.value });
    }
  }
  return changes;
}

const teeKey = (key: string) => key.split(' ').slice(0, 2).join(' ');

/** Every figure and text of a draft by a key that does not depend on the order of tees and ratings. */
function figuresOf(draft: Draft): Map<string, Figure> {
  const figures = new Map<string, Figure>();
  const add = (key: string, field: string, value: Figure['value']) =>
    figures.set(key, { place: placeOf(field, draft), value });
  for (const name of ['name', 'place', 'country', 'timeZone', 'latitude', 'longitude'] as const) {
    add(name, name, draft[name]);
  }
  draft.holes.forEach(({ par, strokeIndex }, at) => {
    add(`par ${at}`, `holes.${at}.par`, par);
    add(`index ${at}`, `holes.${at}.strokeIndex`, strokeIndex);
  });
  draft.tees.forEach((tee, index) => {
    const [key, field] = [`tee ${tee.id}`, `tees.${index}`];
    add(key, `${field}.name`, tee.name);
    tee.lengths.forEach((value, at) => add(`${key} m ${at}`, `${field}.lengths.${at}`, value));
    tee.ratings.forEach(({ gender, holes, ...rating }, at) => {
      for (const name of ['courseRating', 'slope', 'par'] as const) {
        add(`${key} ${gender} ${holes} ${name}`, `${field}.ratings.${at}.${name}`, rating[name]);
      }
    });
    tee.variants?.forEach(({ gender, ...variant }, at) => {
      for (const name of ['pars', 'strokeIndexes'] as const) {
        variant[name]?.forEach((value, hole) =>
          add(`${key} ${gender} ${name} ${hole}`, `${field}.variants.${at}.${name}.${hole}`, value),
        );
      }
    });
  });
  return figures;
}
