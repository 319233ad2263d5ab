import type { Attachment } from '@civicconnect/contract';
import type { Person } from './people.ts';

/** A form as a browser posts it. */
export function formWith(name: string, content: string | Buffer, type = ''): FormData {
  const form = new FormData();
  const part = typeof content === 'string' ? content : new Uint8Array(content);
  form.append('file', new Blob([part], { type }), name);
  return form;
}

/** Uploads a file as somebody. */
export function upload(
  person: Pick<Person, 'client'>,
  name: string,
  content: string | Buffer,
  type?: string,
): Promise<Attachment> {
  return person.client.uploadFile({ form: formWith(name, content, type) });
}
