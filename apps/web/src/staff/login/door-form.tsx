'use client';
import { TriangleAlert } from 'lucide-react';
import type { FormEvent, ReactNode } from 'react';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';

interface DoorFormProps {
  /** What went wrong with the whole, in words. */
  problem: string | null | undefined;
  /** The button's word. */
  submit: string;
  busy: boolean;
  onSubmit: (event: FormEvent<HTMLFormElement>) => Promise<void>;
  /** Below the button. */
  after?: ReactNode;
  children: ReactNode;
}

/** A form before one is in: what went wrong, the fields, the one button. */
export function DoorForm({ problem, submit, busy, onSubmit, after, children }: DoorFormProps) {
  return (
    // Without script the form must not put a password into an address.
    <form
      method="post"
      noValidate
      onSubmit={(event) => void onSubmit(event)}
      className="grid gap-[14px]"
    >
      <div role="alert">
        {problem && (
          <Banner tone="danger" icon={TriangleAlert}>
            {problem}
          </Banner>
        )}
      </div>
      {children}
      <Button type="submit" look="primary" className="login-submit" busy={busy}>
        {submit}
      </Button>
      {after}
    </form>
  );
}
