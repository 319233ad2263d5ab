import '../../../../../styles/portal-pages.css';
import { type Query, textOf } from '../../../../../foundation/page/query.ts';
import { AppealPage } from '../../../../../portal/appeal/appeal-page.tsx';

export default async function Page(props: {
  params: Promise<{ slug: string; id: string }>;
  searchParams: Promise<Query>;
}) {
  const { slug, id } = await props.params;
  const query = await props.searchParams;
  return <AppealPage organization={slug} id={id} isNew={textOf(query.sent) === '1'} />;
}
