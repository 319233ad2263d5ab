import type { Attachment, FileVariant } from '@civicconnect/contract';
import type { Context } from '../../context.ts';
import type { StoredAttachment } from '../../db/schema/index.ts';
import { doc, docx } from './kinds.ts';
import { signedUrl } from './signature.ts';

/** What can be had of a file beside itself. */
export function variantsOf(type: string): readonly FileVariant[] {
  if (type.startsWith('image/')) return ['original', 'thumbnail', 'pdf'];
  return type === doc.type || type === docx.type ? ['original', 'text'] : ['original'];
}

/** A file as people see it, with addresses that hold for some minutes. */
export function attachmentView(
  context: Pick<Context, 'secret' | 'clock'>,
  organizationId: string,
  { id, name, type, size, width, height }: StoredAttachment,
): Attachment {
  const known = variantsOf(type);
  const url = (variant: FileVariant) => signedUrl(context, { organizationId, id, variant });
  const ifKnown = (variant: FileVariant) => (known.includes(variant) ? url(variant) : null);
  return {
    id,
    name,
    type,
    size,
    url: url('original'),
    variants: {
      thumbnail: ifKnown('thumbnail'),
      text: ifKnown('text'),
      pdf: ifKnown('pdf'),
    },
    width,
    height,
  };
}
