import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { usePlace } from './place.ts';

const longest = 4000;
const typingEveryMs = 2_500;

/** Where one writes: Enter sends, Shift with Enter begins a line. */
export function Composer() {
  const { chat, say, draft } = usePlace();
  const [text, setText] = useState('');
  const given = useRef('');
  useEffect(() => {
    if (!draft) return;
    // What somebody wrote is not taken from them.
    setText((now) => (now === '' || now === given.current ? draft.text : now));
    given.current = draft.text;
  }, [draft]);
  const toldAt = useRef(0);
  const send = () => {
    const written = text.trim();
    if (!written) return;
    chat.send(written);
    setText('');
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        rows={1}
        dir="auto"
        maxLength={longest}
        aria-label={say('write')}
        placeholder={say('write')}
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          if (Date.now() - toldAt.current < typingEveryMs) return;
          toldAt.current = Date.now();
          chat.typing(true);
        }}
        onKeyDown={(event) => {
          // While a word is being composed Enter belongs to the keyboard.
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <button type="submit" class="round" aria-label={say('send')}>
        <Icon of="send" />
      </button>
    </form>
  );
}
