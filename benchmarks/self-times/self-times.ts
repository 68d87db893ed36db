/** What we read of a CPU profile of V8 (https://chromedevtools.github.io/devtools-protocol/tot/Profiler/#type-Profile). */
export interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[];
  /** Of which node each sample is. */
  samples: number[];
  /** Microseconds before each sample. */
  timeDeltas: number[];
}

/** A share of the time that the process was at work, between 0 and 1. */
export interface Share {
  name: string;
  share: number;
}

/** Where a process spent its time: in functions, and in the packages that they belong to. */
export interface SelfTimes {
  functions: Share[];
  packages: Share[];
  /** Of the whole time, at work or not. */
  idle: number;
}

type Frame = CpuProfile['nodes'][number]['callFrame'];

/** The time of each function without those that it calls, the longest first. */
export function selfTimes({ nodes, samples, timeDeltas }: CpuProfile): SelfTimes {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const times = samples.map((id, nth) => ({ frame: frames.get(id)!, micros: timeDeltas[nth]! }));
  const all = times.reduce((sum, { micros }) => sum + micros, 0);
  const atWork = times.filter(({ frame }) => frame.functionName !== '(idle)');
  return {
    functions: sharesOf(atWork, nameOf),
    packages: sharesOf(atWork, packageOf),
    idle: 1 - atWork.reduce((sum, { micros }) => sum + micros, 0) / all,
  };
}

function sharesOf(
  times: { frame: Frame; micros: number }[],
  of: (frame: Frame) => string,
): Share[] {
  const sums = new Map<string, number>();
  for (const { frame, micros } of times) sums.set(of(frame), (sums.get(of(frame)) ?? 0) + micros);
  const all = [...sums.values()].reduce((sum, micros) => sum + micros, 0);
  return [...sums]
    .map(([name, micros]) => ({ name, share: micros / all }))
    .sort((a, b) => b.share - a.share);
}

function nameOf({ functionName, url, lineNumber }: Frame): string {
  const place = url.replace(/^.*\/(node_modules|services)\//, '');
  const name = functionName || 'a function without a name';
  return place ? `${name}, ${place}:${lineNumber + 1}` : name;
}

/** V8 tells of calls into the system, and of what it does itself, without an address. */
function packageOf({ functionName, url }: Frame): string {
  if (functionName === '(garbage collector)') return 'garbage collector';
  if (url.startsWith('node:')) return 'Node in JavaScript';
  if (url === '' || url.startsWith('wasm:')) return 'Node, V8 and the system';
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? 'this project';
}
