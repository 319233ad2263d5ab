import type { Notification } from '@civicconnect/contract';
import { sentenceOf } from '@civicconnect/i18n/browser';
import { useT } from '../../foundation/i18n/provider.tsx';

/** A notification's sentence; the number in it stays on one line and in its own direction. */
export function SentenceText({ notification }: { notification: Notification }) {
  const t = useT();
  const sentence = sentenceOf(notification, t);
  const number = notification.session?.number;
  const at = number ? sentence.indexOf(number) : -1;
  if (!number || at < 0) return sentence;
  return (
    <>
      {sentence.slice(0, at)}
      <bdi className="whitespace-nowrap">{number}</bdi>
      {sentence.slice(at + number.length)}
    </>
  );
}
