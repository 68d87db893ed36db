import type { Report } from './report.ts';
import { checksOf, figuresOf, megabytes, thresholdsOf } from './report-text.ts';
import type { ProcessReport } from './watch-processes.ts';

const STYLE = `
  body { font: 15px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem;
    color: #1c2b22; background: #fff }
  table { border-collapse: collapse; width: 100%; margin: 0 0 2rem } caption { text-align: left; font-weight: 600 }
  th, td { text-align: left; padding: .2rem .6rem .2rem 0; border-bottom: 1px solid #d8e0da; vertical-align: top }
  td.number { text-align: right; font-variant-numeric: tabular-nums }
  .passed { color: #1b6b3a } .missed { color: #a32020; font-weight: 600 }
  polyline { fill: none; stroke: #1b6b3a; stroke-width: 1.5 }`;

/** The report as one page that needs nothing else. */
export function reportHtml(report: Report): string {
  const { scenario, url, program, startedAt, machine, word, notes, summary } = report;
  const facts = `${machine.cores} cores, ${machine.cpu}, ${machine.memoryGiB} GiB`;
  return `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${text(scenario)}: ${word}</title><style>${STYLE}</style>
<h1>${text(scenario)}: <span class="${word === 'passed' ? 'passed' : 'missed'}">${word}</span></h1>
<p>${text(startedAt)}, ${text(url)}, by ${text(program)}, on ${text(facts)}</p>
<ul>${notes.map((note) => `<li>${text(note)}</li>`).join('')}</ul>
${summary ? tableOf('Metrics', ['metric', 'figures', 'thresholds'], metricRows(summary)) : ''}
${summary ? tableOf('Checks', ['check', 'passed', 'failed'], checkRows(summary)) : ''}
${tableOf('Processes', ['process', 'cores', 'memory', 'cores in time', 'memory in time'], report.processes.map(processRow))}
</html>
`;
}

type Filled = NonNullable<Report['summary']>;

function metricRows({ metrics }: Filled): string[] {
  return Object.entries(metrics).map(([name, metric]) => {
    const held = thresholdsOf(metric);
    const mark = held.includes('MISSED') ? ' class="missed"' : '';
    return `<td>${text(name)}<td>${text(figuresOf(metric))}<td${mark}>${text(held)}`;
  });
}

function checkRows({ root_group }: Filled): string[] {
  return checksOf(root_group).map(
    ({ path, passes, fails }) =>
      `<td>${text(path.slice(2))}<td class="number">${passes}` +
      `<td class="number${fails > 0 ? ' missed' : ''}">${fails}`,
  );
}

function processRow({ name, cores, memoryMaxBytes, samples }: ProcessReport): string {
  const [coresInTime, memoryInTime] = [1, 2].map((at) =>
    curve(samples.map((one) => [one[0], one[at]!])),
  );
  return (
    `<td>${text(name)}<td class="number">${cores.toFixed(2)}` +
    `<td class="number">${megabytes(memoryMaxBytes)} MB<td>${coresInTime}<td>${memoryInTime}`
  );
}

/** A small curve from zero to its highest value. */
function curve(points: [number, number][]): string {
  const [width, height] = [240, 32];
  const end = points.at(-1)?.[0] || 1;
  const highest = Math.max(...points.map(([, value]) => value), Number.MIN_VALUE);
  const placed = points.map(
    ([at, value]) =>
      `${((at / end) * width).toFixed(1)},${(height - (value / highest) * height).toFixed(1)}`,
  );
  return `<svg width="${width}" height="${height}" aria-hidden="true"><polyline points="${placed.join(' ')}"/></svg>`;
}

function tableOf(caption: string, heads: string[], rows: string[]): string {
  if (rows.length === 0) return '';
  const head = heads.map((one) => `<th scope="col">${one}`).join('');
  return `<table><caption>${caption}</caption><tr>${head}${rows.map((row) => `<tr>${row}`).join('')}</table>`;
}

function text(value: string): string {
  return value.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
