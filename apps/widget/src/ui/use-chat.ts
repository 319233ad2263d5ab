import { useEffect, useReducer } from 'preact/hooks';
import type { Chat } from '../core/chat.ts';
import type { ChatState } from '../core/state.ts';

/** The conversation as it is now; draws again when it changes. */
export function useChat(chat: Chat): ChatState {
  const [, again] = useReducer((times: number) => times + 1, 0);
  useEffect(() => chat.subscribe(() => again(null)), [chat]);
  return chat.state();
}

/** Whether the browser believes to have a network. Its return wakes the conversation by itself. */
export function useOnline(): boolean {
  const [, again] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    const look = () => again(null);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return navigator.onLine;
}
