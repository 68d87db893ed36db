import { readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { dirname, join } from 'node:path';

/** The wires of a run: a store → the port of the wire to it; in the run's folder. */
export const WIRES_FILE = 'wires.json';

type Ports = Record<string, number>;
type Connect = (this: Socket, ...args: unknown[]) => Socket;

/** Has this process reach the stores over the run's wires. */
export function redirectConnections(folder: string): void {
  const { ports } = readJson(join(dirname(folder), 'stack.json')) as { ports: Ports };
  const wires = Object.entries(readJson(join(folder, WIRES_FILE)) as Ports);
  const byPort = new Map(wires.map(([store, port]) => [String(ports[store]), port]));
  const over = (port: unknown): unknown => byPort.get(String(port)) ?? port;
  const prototype = Socket.prototype as unknown as { connect: Connect };
  const original = prototype.connect;
  prototype.connect = function (this: Socket, ...args) {
    const [first, ...rest] = args;
    // What net.connect() hands on is a list of its own with the options in it.
    const options = (Array.isArray(first) ? (first as unknown[])[0] : first) as { port?: unknown };
    if (typeof options !== 'object') return original.call(this, over(first), ...rest);
    options.port = over(options.port);
    return original.apply(this, args);
  };
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
