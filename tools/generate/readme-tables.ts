import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { checkoutRoot } from '../stack/layout.ts';
import { valuesTable } from './charts/values-table.ts';

/** Tables inside files that are otherwise written by hand: file → the name of its table → rows. */
const TABLES: Record<string, Record<string, (services: ServiceDeclaration[]) => string[]>> = {
  'README.md': { services: serviceRows },
  'charts/VALUES.md': { values: valuesTable },
};

/** Those files with their tables made anew: path → content. */
export async function readmeTables(services: ServiceDeclaration[]): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const [path, tables] of Object.entries(TABLES)) {
    let text = await readFile(join(checkoutRoot, path), 'utf8');
    for (const [name, rows] of Object.entries(tables)) {
      text = withTable(text, name, await format(rows(services).join('\n'), { parser: 'markdown' }));
    }
    files.set(path, text);
  }
  return files;
}

function withTable(text: string, name: string, table: string): string {
  const [begin, end] = [`<!-- generated: ${name} -->\n`, '<!-- end -->\n'];
  const from = text.indexOf(begin) + begin.length;
  const to = text.indexOf(end, from);
  if (from < begin.length || to < 0) throw new Error(`There is no place for the table ${name}`);
  return `${text.slice(0, from)}\n${table}\n${text.slice(to)}`;
}

function serviceRows(services: ServiceDeclaration[]): string[] {
  const rows = services.map(
    ({ name, port, summary }) => `| [${name}](services/${name}) | ${port} | ${summary} |`,
  );
  return ['| service | port | what it does |', '| --- | --- | --- |', ...rows];
}
