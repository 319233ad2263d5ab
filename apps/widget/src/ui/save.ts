/** Hands bytes to the reader's browser to be kept as a file. */
export function save(bytes: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  // Whoever reads it slowly has it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
