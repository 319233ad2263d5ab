import '../../../../styles/portal-pages.css';
import { type Query, textOf } from '../../../../foundation/page/query.ts';
import { SettingsPage } from '../../../../portal/settings/settings-page.tsx';

export default async function Page(props: {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Query>;
}) {
  const { slug } = await props.params;
  const query = await props.searchParams;
  return <SettingsPage organization={slug} saved={textOf(query.saved) === '1'} />;
}
