import type { Citation, Passage as Found } from '@civicconnect/contract';
import { useEffect, useRef, useState } from 'preact/hooks';
import { usePlace } from './place.ts';
import { Sheet } from './sheet.tsx';

/** The place in the document that an answer rests on, with what stands around it. */
export function Passage({ of, onClose }: { of: Citation; onClose: () => void }) {
  const { chat, say } = usePlace();
  const [found, setFound] = useState<Found | 'gone' | null>(null);
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    chat.passage(of.documentId, of.start, of.end).then(setFound, () => setFound('gone'));
  }, [of]);
  useEffect(() => mark.current?.scrollIntoView({ block: 'center' }), [found]);
  const about = of.page && say('page', { page: of.page });
  return (
    <Sheet label={say('passage')} title={of.title} about={about || null} onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys */}
      <section class="passage" tabIndex={0} aria-label={of.title} aria-live="polite">
        {!found && <p>{say('loading')}</p>}
        {found === 'gone' && (
          <>
            <p>{say('gone')}</p>
            <blockquote dir="auto">{of.quote}</blockquote>
          </>
        )}
        {found && found !== 'gone' && (
          <>
            {found.heading && <h2 dir="auto">{found.heading}</h2>}
            <p class="text" dir="auto">
              {found.before}
              <mark ref={mark}>{found.text}</mark>
              {found.after}
            </p>
          </>
        )}
      </section>
    </Sheet>
  );
}
