import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import { readStaffLocale } from '../../../../staff/desk/staff-locale.ts';
import { DoorWords } from '../../../../staff/login/door-words.tsx';
import { LinkScreen } from '../../../../staff/login/link-screen.tsx';
import { readLink } from '../../../../staff/login/read-link.ts';

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: translator(await readStaffLocale())('people.link.invitation.title'),
    referrer: 'no-referrer',
  };
}

type Params = Promise<{ token: string }>;

/** `/staff/invitation/{token}`: somebody new sets their password, and is in. */
export default async function InvitationPage({ params }: { params: Params }) {
  const { token } = await params;
  return (
    <DoorWords>
      <LinkScreen token={token} purpose="invitation" link={await readLink(token)} />
    </DoorWords>
  );
}
