/** A Secret, by its name in a namespace. */
export interface SecretPlace {
  namespace: string;
  name: string;
}

/** What a Secret holds: key → text. */
export type SecretFields = Record<string, string>;

/** Where Secrets are kept: a cluster, or a folder. */
export interface SecretKeeper {
  read: (place: SecretPlace) => Promise<SecretFields | undefined>;
  /** Keeps a Secret that is not there yet, whole or not at all. False where there is one: it stays as it is. */
  make: (place: SecretPlace, fields: SecretFields) => Promise<boolean>;
  /** Gives a Secret that is there another value. */
  replace: (place: SecretPlace, fields: SecretFields) => Promise<void>;
}

/** Tells what was done, in a line. */
export type Log = (line: string) => void;

/** Keeps a Secret where there is none, and answers what is kept. */
export async function keepOnce(
  keeper: SecretKeeper,
  place: SecretPlace,
  { fields, log }: { fields: SecretFields; log: Log },
): Promise<SecretFields> {
  const known = await keeper.read(place);
  if (known) return known;
  if (await keeper.make(place, fields)) {
    log(`made the Secret ${nameOf(place)}`);
    return fields;
  }
  return (await keeper.read(place)) ?? {};
}

/** How people name it. */
export function nameOf({ namespace, name }: SecretPlace): string {
  return `${namespace}/${name}`;
}
