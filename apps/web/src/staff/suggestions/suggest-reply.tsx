'use client';
import type { Session } from '@civicconnect/contract';
import { useQueryClient } from '@tanstack/react-query';
import { Lightbulb } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { threadQuery } from '../data/thread-query.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { lastWordsOf } from './last-words.ts';
import { SuggestDialog } from './suggest-dialog.tsx';
import { useMaySuggest } from './use-may-suggest.ts';

/** What was answered here could answer others too: it begins with one's own last reply. */
export function SuggestReply({ session }: { session: Session }) {
  const t = useT();
  const { me, client } = useDesk();
  const cache = useQueryClient();
  const [text, setText] = useState<string | null>(null);
  if (!useMaySuggest()) return null;
  const { queryKey } = threadQuery(client, session.id);
  return (
    <>
      <Button
        size="s"
        look="ghost"
        icon={Lightbulb}
        className="mt-[8px]"
        aria-haspopup="dialog"
        onClick={() => setText(lastWordsOf(me.id, cache.getQueryData(queryKey)?.messages ?? []))}
      >
        {t('suggest.ask.knowledge')}
      </Button>
      {text !== null && (
        <SuggestDialog
          about="faq"
          text={text}
          sessionId={session.id}
          onClose={() => setText(null)}
        />
      )}
    </>
  );
}
