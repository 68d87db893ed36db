/** Whether a `Host` is one under which the gateway may be asked. */
export type AllowedHosts = (host: string | undefined) => boolean;

/** A name or an address in brackets, and a port: nothing that one server reads otherwise than another. */
const HOST = /^(?<name>[a-z\d-]+(?:\.[a-z\d-]+)*|\[[\da-f:.]+\])(?::(?<port>\d{1,5}))?$/;
const USUAL_PORTS: Record<string, string> = { 'https:': '443', 'http:': '80' };
/** Whoever names this machine is on it: no page of another's can have such a name. */
const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);

interface Host {
  name: string;
  port: string | undefined;
}

/** Name, in small letters, and port of a `Host`; undefined for what is none, a name with a dot at its end too. */
export function plainHost(host: string): Host | undefined {
  const found = HOST.exec(host.toLowerCase())?.groups;
  return found && { name: found['name']!, port: found['port'] };
}

/**
 * Allows the host of the page and further ones, each at its port, and this machine at any: ports are forwarded.
 * @param further as `Host` names them
 */
export function makeAllowedHosts(publicUrl: string, further: string[]): AllowedHosts {
  const { protocol, host } = URL.canParse(publicUrl)
    ? new URL(publicUrl)
    : { protocol: '', host: '' };
  const known = new Set([host, ...further].map(atPort).filter((one) => one !== undefined));
  return (asked) => {
    if (asked === undefined) return false;
    if (known.has(asked)) return true;
    const at = atPort(asked);
    return at !== undefined && (known.has(at) || LOCAL.has(plainHost(asked)!.name));
  };

  function atPort(text: string): string | undefined {
    const plain = plainHost(text);
    if (!plain) return undefined;
    const isUsual = plain.port === undefined || plain.port === USUAL_PORTS[protocol];
    return isUsual ? plain.name : `${plain.name}:${plain.port}`;
  }
}
