import { saveFile } from './save-file.ts';

/** Hands a file to the device's own sheet, or where it has none to the downloads; who closes the sheet gets neither. */
export async function shareFile(file: File, title: string): Promise<void> {
  const { navigator } = globalThis as {
    navigator: Navigator & Partial<Pick<Navigator, 'canShare'>>;
  };
  if (!navigator.canShare?.({ files: [file] })) return saveFile(file, file.name);
  try {
    await navigator.share({ files: [file], title });
  } catch (error) {
    if ((error as Error).name !== 'AbortError') saveFile(file, file.name);
  }
}
