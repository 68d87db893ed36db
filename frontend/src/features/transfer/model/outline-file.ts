import { csvRows } from './csv-rows.ts';

export type FileFormat = 'json' | 'csv';

/** A round of a file, as far as a glance needs it. */
export interface OutlinedRound {
  day: string;
  course: string;
  holes: string;
  player: string;
}

/** What is in a file, before anything is sent. */
export interface FileOutline {
  format: FileFormat;
  /** Rounds of JSON; lines of CSV. */
  count: number;
  first: OutlinedRound[];
}

/** A file of scores that waited on a phone. */
export interface WaitedScores {
  format: 'scores';
  file: object;
}

/** Why a file cannot be sent at all. */
export type FileFault = 'not_read' | 'too_large' | 'empty' | 'not_known';

const MAX_BYTES = 5_000_000;
const SHOWN = 5;

/** Reads what is in a file; the club checks each row when it is sent. */
export function outlineFile(bytes: Uint8Array): FileOutline | WaitedScores | FileFault {
  if (bytes.length > MAX_BYTES) return 'too_large';
  const text = decode(bytes).trim();
  if (text === '') return 'empty';
  return text.startsWith('{') ? outlineJson(text) : outlineCsv(text);
}

/** A byte order mark tells UTF-16, as spreadsheets save it. */
function decode(bytes: Uint8Array): string {
  const mark = `${bytes[0]} ${bytes[1]}`;
  const charset = { '255 254': 'utf-16le', '254 255': 'utf-16be' }[mark] ?? 'utf-8';
  return new TextDecoder(charset).decode(bytes);
}

interface JsonFile {
  format?: string;
  rounds?: {
    playedOn?: string;
    courseName?: string;
    holes?: string;
    players?: { name?: string | null }[];
  }[];
}

function outlineJson(text: string): FileOutline | WaitedScores | FileFault {
  const file = parse(text);
  if (file?.format === 'golfroundpro-scores') return { format: 'scores', file };
  if (file?.format !== 'golfroundpro.rounds' || !Array.isArray(file.rounds)) return 'not_known';
  if (file.rounds.length === 0) return 'empty';
  const first = file.rounds.slice(0, SHOWN).map((round) => ({
    day: round?.playedOn ?? '',
    course: round?.courseName ?? '',
    holes: round?.holes ?? '',
    player: (round?.players ?? []).map((player) => player?.name ?? '').join(', '),
  }));
  return { format: 'json', count: file.rounds.length, first };
}

function parse(text: string): JsonFile | undefined {
  try {
    return JSON.parse(text) as JsonFile;
  } catch {
    return undefined;
  }
}

function outlineCsv(text: string): FileOutline | FileFault {
  const [head = [], ...rows] = csvRows(text);
  const names = head.map((name) => name.trim().toLowerCase());
  if (!names.includes('date') || !names.includes('holes')) return 'not_known';
  if (rows.length === 0) return 'empty';
  const cellOf = (row: string[], name: string) => row[names.indexOf(name)] ?? '';
  const first = rows.slice(0, SHOWN).map((row) => ({
    day: cellOf(row, 'date'),
    course: cellOf(row, 'course') || cellOf(row, 'course id'),
    holes: cellOf(row, 'holes'),
    player: cellOf(row, 'player'),
  }));
  return { format: 'csv', count: rows.length, first };
}
