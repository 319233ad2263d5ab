import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import { readStaffLocale } from '../../../../staff/desk/staff-locale.ts';
import { DoorWords } from '../../../../staff/login/door-words.tsx';
import { LinkScreen } from '../../../../staff/login/link-screen.tsx';
import { readLink } from '../../../../staff/login/read-link.ts';

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: translator(await readStaffLocale())('people.link.reset.title'),
    referrer: 'no-referrer',
  };
}

type Params = Promise<{ token: string }>;

/** `/staff/reset/{token}`: a new password, by the link that an administrator made. */
export default async function ResetPage({ params }: { params: Params }) {
  const { token } = await params;
  return (
    <DoorWords>
      <LinkScreen token={token} purpose="reset" link={await readLink(token)} />
    </DoorWords>
  );
}
