import { useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { problemText } from '../parts/problem-text.ts';

interface Resend {
  /** Gives whether it is on its way again. */
  resend: () => Promise<boolean>;
  sending: boolean;
  problem: string | null;
}

/** Sends a message again that failed or is in doubt. */
export function useResend(messageId: string): Resend {
  const t = useT();
  const { client } = useDesk();
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const resend = async () => {
    if (sending) return false;
    setSending(true);
    setProblem(null);
    try {
      await client.resendMessage({ params: { id: messageId } });
      return true;
    } catch (error) {
      setProblem(problemText(error, t));
      return false;
    } finally {
      setSending(false);
    }
  };
  return { resend, sending, problem };
}
