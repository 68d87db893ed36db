import { parseArgs } from 'node:util';
import { messageOf, UserError } from '../console/user-error.ts';

/** A flag of a command: `--name`, `--name text`, or `--name 5` within bounds. */
export type Flag =
  | { type: 'boolean'; short?: string }
  | { type: 'string' }
  | { type: 'number'; from: number; to: number; default?: number };

type FlagValue<F extends Flag> = F extends { type: 'boolean' }
  ? boolean
  : F extends { type: 'string' }
    ? string | undefined
    : F extends { default: number }
      ? number
      : number | undefined;

/** What was given for each flag. */
export type FlagValues<F extends Record<string, Flag>> = { [Name in keyof F]: FlagValue<F[Name]> };

/** A command of `npm run`: what it does, how it is called, and its code, loaded when it is used. */
export interface Command {
  summary: string;
  usage: string;
  /** @throws UserError with the usage when the arguments are none of this command */
  run: (args: string[]) => Promise<number>;
}

/** A command whose flags and names are declared: whatever else stands behind it is refused. */
export function command<const F extends Record<string, Flag> = Record<never, Flag>>({
  summary,
  usage,
  names: [least, most] = [0, 0],
  flags,
  run,
}: {
  summary: string;
  usage: string;
  /** How few and how many names it takes beside its flags; none unless told. */
  names?: [number, number];
  flags?: F;
  run: (names: string[], flags: FlagValues<F>) => Promise<number>;
}): Command {
  return {
    summary,
    usage,
    run: async (args) => {
      const { values, positionals } = parse(args, flags ?? {}, usage);
      if (values['help'] === true) return showHelp(summary, usage);
      if (positionals.length < least) throw misuse('Something is missing', usage);
      if (positionals.length > most) throw misuse(`${positionals[most]} is too much`, usage);
      return run(positionals, readValues(values, flags ?? {}, usage) as FlagValues<F>);
    },
  };
}

type Given = Record<string, string | boolean | undefined>;

function parse(args: string[], flags: Record<string, Flag>, usage: string) {
  const declared = Object.entries(flags).map(([name, flag]) => {
    if (flag.type === 'boolean') return [name, flag];
    return [name, { type: 'string' }];
  });
  const options = { ...Object.fromEntries(declared), help: { type: 'boolean', short: 'h' } } as {
    help: { type: 'boolean'; short: 'h' };
  };
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { values: values as Given, positionals };
  } catch (error) {
    // The first sentence says what is wrong; the others are about writing such a thing on purpose.
    throw misuse(messageOf(error).split(/[.\n] ?/)[0]!, usage);
  }
}

function readValues(values: Given, flags: Record<string, Flag>, usage: string) {
  const read = Object.entries(flags).map(([name, flag]) => {
    const given = values[name];
    if (flag.type === 'boolean') return [name, given === true];
    if (flag.type === 'string') return [name, given];
    if (given === undefined) return [name, flag.default];
    return [name, readNumber(name, String(given), flag, usage)];
  });
  return Object.fromEntries(read) as unknown;
}

function readNumber(
  name: string,
  text: string,
  { from, to }: { from: number; to: number },
  usage: string,
): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isInteger(value) && value >= from && value <= to) return value;
  throw misuse(`--${name} must be a whole number from ${from} to ${to}`, usage);
}

function misuse(what: string, usage: string): UserError {
  return new UserError(`${what}\n${usage}`);
}

function showHelp(summary: string, usage: string): number {
  console.log(`${usage}\n  ${summary}`);
  return 0;
}
