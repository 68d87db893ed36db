import type { Person, PersonPatch } from '../api/people-api.ts';

/** What staff keep of a person as one text a field: `attribute:locker` is one of them. */
export type PersonFields = Record<string, string>;

const ATTRIBUTE = 'attribute:';
const EDITED = ['name', 'phoneNumber', 'category'] as const;

/** The field of an attribute. */
export const attributeField = (name: string): string => ATTRIBUTE + name;

/** The attribute of a field, where it is one. */
export function attributeOf(field: string): string | undefined {
  return field.startsWith(ATTRIBUTE) ? field.slice(ATTRIBUTE.length) : undefined;
}

export function toFields(person: Person): PersonFields {
  const attributes = Object.entries(person.attributes).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    name: person.name ?? '',
    phoneNumber: person.phoneNumber ?? '',
    category: person.category,
    suspended: person.status === 'suspended' ? 'yes' : 'no',
    ...Object.fromEntries(attributes.map(([name, value]) => [attributeField(name), value])),
  };
}

/** The fields that are another in one than in the other. */
export function differences(one: PersonFields, other: PersonFields): string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => (one[name] ?? '') !== (other[name] ?? ''));
}

/** What has to be sent so that `from` becomes `to`; undefined: nothing. */
export function toPatch(from: PersonFields, to: PersonFields): PersonPatch | undefined {
  const changed = differences(from, to);
  if (changed.length === 0) return undefined;
  const patch: Record<string, unknown> = {};
  for (const field of EDITED) {
    if (changed.includes(field)) patch[field] = to[field]?.trim() || null;
  }
  if (changed.includes('suspended')) patch.suspended = to.suspended === 'yes';
  const attributes = changed.flatMap((field) => {
    const name = attributeOf(field);
    return name === undefined ? [] : [[name, to[field]?.trim() || null] as const];
  });
  if (attributes.length > 0) patch.attributes = Object.fromEntries(attributes);
  return patch;
}

/** A field that differs here and at the club. */
export interface Clash {
  field: string;
  mine: string;
  theirs: string;
  /** Whether it was changed here: then it is what one wants, unless one chooses. */
  isMine: boolean;
}

/** All that differs between what is typed here and what the club has by now. */
export function clashesOf(seen: PersonFields, mine: PersonFields, theirs: PersonFields): Clash[] {
  const changed = differences(seen, mine);
  return differences(mine, theirs).map((field) => ({
    ...{ field, mine: mine[field] ?? '', theirs: theirs[field] ?? '' },
    isMine: changed.includes(field),
  }));
}
