import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import { readStaffLocale } from '../../../../staff/desk/staff-locale.ts';
import { DoorWords } from '../../../../staff/login/door-words.tsx';
import { ForgottenScreen } from '../../../../staff/login/forgotten-screen.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readStaffLocale())('people.forgotten.title') };
}

/** `/staff/login/forgotten`: tells the administrators that a password was forgotten. */
export default function ForgottenPage() {
  return (
    <DoorWords>
      <ForgottenScreen />
    </DoorWords>
  );
}
