/** What a script asks of k6 and this runner does not do; it is named, never passed over. */
export class Refused extends Error {
  constructor(what: string, instead = 'k6 on PATH does') {
    super(`${what} is not done by this runner; ${instead}.`);
    this.name = 'Refused';
  }
}

/** Asked of any object, by await and JSON. */
const BY_THE_LANGUAGE = new Set(['then', 'toJSON']);

/** An object of which what it lacks is refused by name, not undefined. */
export function orRefused<T extends object>(name: string, known: T): T {
  return new Proxy(known, {
    get: (target, key) => {
      if (typeof key === 'string' && !(key in target) && !BY_THE_LANGUAGE.has(key))
        throw new Refused(`${name}.${key}`);
      return Reflect.get(target, key) as unknown;
    },
  });
}

/** @throws Refused with the name of the first option that is not among the known */
export function refuseUnknown(given: object, known: readonly string[], where: string): void {
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Refused(`${where} ${unknown}`);
}
