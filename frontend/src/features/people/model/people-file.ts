/** The most that a file may have, as the club takes it. */
const MOST_BYTES = 2 * 1024 * 1024;

/** Why a file cannot be sent at all. */
export type FileFault = 'not_read' | 'too_large' | 'empty';

/** A file that was chosen, with its bytes as they were then: what was tried is what is brought in. */
export interface PeopleFile {
  name: string;
  content: Blob;
}

/** A file can be gone, or locked, by the time that it is read. */
export async function readPeopleFile(file: File): Promise<PeopleFile | FileFault> {
  if (file.size > MOST_BYTES) return 'too_large';
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return 'not_read';
  return bytes.byteLength === 0 ? 'empty' : { name: file.name, content: new Blob([bytes]) };
}

/** A spreadsheet takes it for what it is by its first character. */
export const sampleFile = (text: string): Blob =>
  new Blob([`\uFEFF${text}\r\n`], { type: 'text/csv' });
