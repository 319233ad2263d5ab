import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import { readStaffLocale } from '../../../../staff/desk/staff-locale.ts';
import { ConfirmScreen } from '../../../../staff/signup/confirm-screen.tsx';
import { SignUpWords } from '../../../../staff/signup/signup-words.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: translator(await readStaffLocale())('signup.confirm.title'),
    referrer: 'no-referrer',
  };
}

type Params = Promise<{ token: string }>;

/** `/signup/confirm/{token}`: opens the organization at the press of a button, not by being looked at. */
export default async function ConfirmPage({ params }: { params: Params }) {
  const { token } = await params;
  return (
    <SignUpWords>
      <ConfirmScreen token={token} />
    </SignUpWords>
  );
}
