'use client';
import type { Message } from '@civicconnect/contract';
import { useCallback } from 'react';
import { MessageFiles } from '../../foundation/files/message-files.tsx';
import { useDesk } from '../desk/desk-context.tsx';

/** The files of a message in its bubble. */
export function BubbleFiles({ message }: { message: Message }) {
  const { client } = useDesk();
  const ask = useCallback(
    async ({ sessionId, seq }: Message) => {
      const query = { after: seq - 1, limit: 1 };
      return (await client.listMessages({ params: { sessionId }, query })).items[0];
    },
    [client],
  );
  if (message.attachments.length === 0) return null;
  return <MessageFiles message={message} ask={ask} withVariants />;
}
