import { join } from 'node:path';
import { styleText } from 'node:util';
import { formatDuration } from '../console/duration.ts';
import { tableLines } from '../console/table.ts';
import { UserError } from '../console/user-error.ts';
import { askStack } from '../stack/control-client.ts';
import type { StackStatus } from '../stack/control-server.ts';
import { besideOf } from '../stack/instance-name.ts';
import { layoutOf } from '../stack/layout.ts';
import type { ChildStatus } from '../stack/supervisor.ts';

const HEAD = [
  'service',
  'port',
  'health',
  'memory',
  'uptime',
  'restarts',
  'sidecar',
  'port',
  'health',
  'memory',
];

/** Shows what runs as a table. Exits 1 when something is not well, 3 when nothing runs. */
export async function runStatus([name]: string[]): Promise<number> {
  const status = (await askStack({ do: 'status' }))?.status;
  if (status === undefined) {
    console.log('The stack does not run. Start it with npm start.');
    return 3;
  }
  const shown = select(status, name);
  console.log(linesOf(shown, status).join('\n'));
  for (const child of status.children) showEnd(child);
  console.log(`\ntotal memory ${megabytes(status.memoryBytes)}, with the supervisor`);
  return status.children.every(({ fault }) => fault === null) ? 0 : 1;
}

/** The lines of the table, red where something is not well. */
function linesOf(shown: ChildStatus[], status: StackStatus): string[] {
  const [head = '', ...rows] = tableLines(
    HEAD,
    shown.map((child) => row(child, status)),
  );
  const isWell = (child: ChildStatus) => child.fault === null && !sidecarOf(child, status)?.fault;
  return [head, ...rows.map((line, i) => (isWell(shown[i]!) ? line : styleText('red', line)))];
}

/** How a part died: in a line where it runs again, with its last lines where it does not. */
function showEnd({ name, state, lastEnd, lastLines }: ChildStatus): void {
  if (lastEnd === null) return;
  if (state === 'running') return console.log(`${name} was restarted: ${lastEnd}`);
  console.log(`\n${name} ${lastEnd}; the last lines of ${join(layoutOf().logs, name)}.log:`);
  for (const line of lastLines) console.log(`  ${line}`);
}

/** Services and stores; a sidecar stands in the row of its service, one beside that (a rotation's) in its own. */
function select({ children }: StackStatus, name: string | undefined): ChildStatus[] {
  if (name === undefined) {
    const beside = new Set(children.map((child) => besideOf(child.name)));
    return children.filter((child) => child.kind !== 'sidecar' || beside.has(child.name));
  }
  const child = children.find((one) => one.name === name);
  if (child) return [child];
  throw new UserError(
    `There is no ${name}; there are ${children.map((one) => one.name).join(', ')}.`,
  );
}

function sidecarOf({ name }: ChildStatus, { children }: StackStatus): ChildStatus | undefined {
  return children.find((child) => child.name === `${name}-daprd`);
}

function row(child: ChildStatus, status: StackStatus): string[] {
  const sidecar = sidecarOf(child, status);
  return [
    ...[child.name, String(child.port), healthOf(child), megabytes(child.memoryBytes)],
    ...[formatDuration(child.uptimeMs), String(child.restarts)],
    ...(sidecar ? sidecarCells(sidecar) : []),
  ];
}

function sidecarCells(sidecar: ChildStatus): string[] {
  const restarts = sidecar.restarts > 0 ? ` (restarts ${sidecar.restarts})` : '';
  return [
    'daprd',
    String(sidecar.port),
    healthOf(sidecar) + restarts,
    megabytes(sidecar.memoryBytes),
  ];
}

function healthOf({ state, fault }: ChildStatus): string {
  if (state === 'running') return fault === null ? 'ready' : fault.slice(0, 60);
  return state;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}
