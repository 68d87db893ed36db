type Environment = Record<string, string | undefined>;

/** One thing that whoever runs a service can set. */
export interface Setting {
  name: string;
  /** In a line: what it is for, and its unit. */
  meaning: string;
  kind: 'text' | 'texts' | 'whole number' | 'URL' | 'URLs';
  /** What it is unless it is set; without one it must be. */
  fallback?: string;
  /** Of a whole number: the least and the most that are taken. */
  bounds?: Bounds;
}

type Bounds = readonly [min: number, max: number];

/**
 * Reads settings from an environment and collects every fault, so that a service
 * that is set up wrongly names all that is missing at once, before it listens.
 */
export class EnvReader {
  readonly #env: Environment;
  readonly #faults: string[] = [];
  /** All that was asked for, in order. */
  readonly settings: Setting[] = [];

  constructor(env: Environment) {
    this.#env = env;
  }

  /** A text that must be there, unless a default is given. */
  text(name: string, meaning: string, fallback?: string): string {
    return this.#read({ name, meaning, kind: 'text', fallback });
  }

  /** One of some words; the first unless told. */
  oneOf<Word extends string>(name: string, meaning: string, words: [Word, ...Word[]]): Word {
    const value = this.text(name, meaning, words[0]);
    const word = words.find((one) => one === value);
    if (word === undefined)
      this.#faults.push(`${name} is ${value}: set it to ${words.join(' or ')}`);
    return word ?? words[0];
  }

  /** Texts between commas; an empty one is an empty list. */
  list(name: string, meaning: string, fallback: string): string[] {
    this.settings.push({ name, meaning, kind: 'texts', fallback });
    return split(this.#env[name] ?? fallback);
  }

  /** A whole number within its bounds. */
  integer(name: string, meaning: string, bounds: Bounds, fallback?: number): number {
    const setting = { name, meaning, fallback: fallback?.toString(), bounds };
    const value = this.#read({ ...setting, kind: 'whole number' });
    const number = Number(value);
    const [min, max] = bounds;
    if (value !== '' && !(/^\d+$/.test(value) && number >= min && number <= max)) {
      this.#faults.push(`${name} is ${value}: set it to a whole number from ${min} to ${max}`);
    }
    return number;
  }

  /** An absolute URL, without a slash at its end. */
  url(name: string, meaning: string): string {
    const value = this.#read({ name, meaning, kind: 'URL' });
    if (value !== '' && !URL.canParse(value)) this.#faults.push(`${name} is not a URL`);
    return value.replace(/\/$/, '');
  }

  /** Absolute URLs between commas: the instances of a service, one at least; `none` says that none runs. */
  urls(name: string, meaning: string): string[] {
    this.settings.push({ name, meaning, kind: 'URLs' });
    const urls = split(this.#env[name] ?? '').map((url) => url.replace(/\/$/, ''));
    if (urls.length === 1 && urls[0] === 'none') return [];
    if (urls.length === 0) this.#faults.push(`${name} is missing`);
    if (!urls.every((url) => URL.canParse(url))) this.#faults.push(`${name} is not a URL`);
    return urls;
  }

  /** Notes a fault that only shows when settings are seen together. */
  refuse(fault: string): void {
    this.#faults.push(fault);
  }

  /** Every fault found so far. */
  get faults(): readonly string[] {
    return this.#faults;
  }

  /** Throws one error that lists every fault found so far. */
  check(): void {
    if (this.#faults.length > 0) throw new Error(`Configuration: ${this.#faults.join('; ')}`);
  }

  #read(setting: Setting): string {
    this.settings.push(setting);
    const value = this.#env[setting.name] ?? setting.fallback;
    if (value === undefined || value === '') this.#faults.push(`${setting.name} is missing`);
    return value ?? '';
  }
}

function split(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
