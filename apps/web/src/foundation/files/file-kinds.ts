/** What a file chooser offers; the server goes by content. HEIC is taken too, but left out here, so that phones hand in JPEG themselves. */
export const accepted =
  'image/jpeg,image/png,image/webp,image/gif,application/pdf,.pdf,.doc,.docx,.xlsx,.txt,audio/mpeg,audio/mp4,audio/ogg,video/mp4,video/webm,video/quicktime';

/** Most bytes of one file, in megabytes, and most files of one message: the contract's, without its schemas. */
export const mostMegabytes = 10;
export const mostFiles = 10;

export type FileKind = 'image' | 'pdf' | 'word' | 'sheet' | 'text' | 'audio' | 'video';

/** The kind of a media type, as people name it. */
export function kindOfType(type: string): FileKind {
  if (type.startsWith('image/')) return 'image';
  if (type.startsWith('audio/')) return 'audio';
  if (type.startsWith('video/')) return 'video';
  if (type === 'application/pdf') return 'pdf';
  if (type.includes('spreadsheet')) return 'sheet';
  return type === 'text/plain' ? 'text' : 'word';
}
