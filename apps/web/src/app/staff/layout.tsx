import '../../styles/staff.css';
import '../../ui/avatar.css';
import '../../ui/controls.css';
import '../../ui/fields.css';
import '../../ui/overlays.css';
import '../../styles/files.css';
import '../../styles/files-shown.css';
import '../../staff/styles/frame.css';
import '../../staff/styles/sidebar.css';
import '../../staff/styles/news.css';
import '../../staff/styles/overview.css';
import '../../staff/styles/loads.css';
import '../../staff/styles/broadcasts.css';
import '../../staff/styles/due.css';
import '../../staff/styles/bubble.css';
import '../../staff/styles/list.css';
import '../../staff/styles/conversation.css';
import '../../staff/styles/foot.css';
import '../../staff/styles/composer.css';
import '../../staff/styles/palette.css';
import '../../staff/styles/integration.css';
import '../../staff/styles/improvement.css';
import '../../staff/styles/knowledge.css';
import '../../staff/styles/quick.css';
import '../../staff/styles/admin.css';
import '../../staff/styles/assistant.css';
import '../../staff/styles/panel.css';
import '../../staff/styles/chat.css';
import '../../staff/styles/login.css';
import '../../staff/styles/page.css';
import '../../staff/styles/preview.css';
import '../../staff/styles/learned.css';
import '../../staff/styles/departments.css';
import '../../staff/styles/models.css';
import '../../staff/styles/calendar.css';
import '../../staff/styles/playground.css';
import '../../staff/styles/people.css';
import '../../staff/styles/account.css';
import '../../staff/styles/find.css';
import '../../staff/styles/platform.css';
import '../../staff/styles/signup.css';
import '../../staff/styles/analytics.css';
import { translator } from '@civicconnect/i18n';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { I18nProvider } from '../../foundation/i18n/provider.tsx';
import { stringsFor } from '../../foundation/i18n/strings.ts';
import { Document } from '../../foundation/page/document.tsx';
import { readTheme } from '../../foundation/page/locale.ts';
import { readDeskAccent } from '../../staff/desk/desk-accent.ts';
import { deskWords } from '../../staff/desk/desk-words.ts';
import { readStaffLocale } from '../../staff/desk/staff-locale.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await readStaffLocale());
  return {
    title: { default: t('staff.title'), template: `%s, ${t('staff.title')}` },
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  interactiveWidget: 'resizes-content',
};

/** The root of the staff's pages: their language, theme and strings. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const [locale, theme, accent] = await Promise.all([
    readStaffLocale(),
    readTheme(),
    readDeskAccent(),
  ]);
  return (
    <Document locale={locale} theme={theme} accent={accent}>
      <I18nProvider locale={locale} strings={stringsFor(locale, deskWords)}>
        {children}
      </I18nProvider>
    </Document>
  );
}
