'use client';
import { useEffect, useRef, useState } from 'react';

const carriesFiles = (transfer: DataTransfer | null): boolean =>
  transfer?.types.includes('Files') ?? false;

/**
 * Files that are dropped anywhere on the page, or pasted: whoever writes has one place to write, so
 * there is no missing it. True while some are held over the page.
 */
export function useDroppedFiles(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const stops = new AbortController();
    const listen = <E extends Event>(name: string, on: (event: E) => void) =>
      window.addEventListener(name, on as EventListener, { signal: stops.signal });
    listen<DragEvent>('dragover', (event) => {
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      setOver(true);
    });
    listen<DragEvent>('dragleave', (event) => {
      if (event.relatedTarget === null) setOver(false);
    });
    listen<DragEvent>('drop', (event) => {
      setOver(false);
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      latest.current([...(event.dataTransfer?.files ?? [])]);
    });
    listen<ClipboardEvent>('paste', (event) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      latest.current(files);
    });
    return () => stops.abort();
  }, []);
  return over;
}
