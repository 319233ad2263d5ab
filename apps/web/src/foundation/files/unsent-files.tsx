import { Paperclip } from 'lucide-react';
import type { Unsent } from '../live/outbox.ts';

/** The files of a message on its way, by their names. */
export function UnsentFiles({ unsent }: { unsent: Unsent }) {
  return unsent.attachments?.map(({ id, name }) => (
    <span key={id} className="unsent-file">
      <Paperclip aria-hidden="true" />
      <bdi>{name}</bdi>
    </span>
  ));
}
