type Environment = Record<string, string | undefined>;

/**
 * Reads settings from an environment and collects every fault, so that a service
 * that is set up wrongly names all that is missing at once, before it listens.
 */
export class EnvReader {
  readonly #env: Environment;
  readonly #faults: string[] = [];

  constructor(env: Environment) {
    this.#env = env;
  }

  /** A text that must be there, unless a default is given. */
  text(name: string, fallback?: string): string {
    const value = this.#env[name] ?? fallback;
    if (value === undefined || value === '') this.#faults.push(`${name} is missing`);
    return value ?? '';
  }

  /** Texts between commas; an empty one is an empty list. */
  list(name: string, fallback: string): string[] {
    const texts = (this.#env[name] ?? fallback).split(',').map((text) => text.trim());
    return texts.filter((text) => text !== '');
  }

  /** A whole number of 0 or more. */
  integer(name: string, fallback?: number): number {
    const value = Number(this.text(name, fallback?.toString()));
    if (!Number.isSafeInteger(value) || value < 0) {
      this.#faults.push(`${name} is not a whole number`);
    }
    return value;
  }

  /** An absolute URL, without a slash at its end. */
  url(name: string, fallback?: string): string {
    const value = this.text(name, fallback);
    if (value !== '' && !URL.canParse(value)) this.#faults.push(`${name} is not a URL`);
    return value.replace(/\/$/, '');
  }

  /** Absolute URLs between commas: the instances of a service, one at least; `none` says that none runs. */
  urls(name: string): string[] {
    const urls = this.list(name, '').map((url) => url.replace(/\/$/, ''));
    if (urls.length === 1 && urls[0] === 'none') return [];
    if (urls.length === 0) this.#faults.push(`${name} is missing`);
    if (!urls.every((url) => URL.canParse(url))) this.#faults.push(`${name} is not a URL`);
    return urls;
  }

  /** Throws one error that lists every fault found so far. */
  check(): void {
    if (this.#faults.length > 0) throw new Error(`Configuration: ${this.#faults.join('; ')}`);
  }
}
