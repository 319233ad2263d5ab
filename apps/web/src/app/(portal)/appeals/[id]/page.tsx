import '../../../../styles/portal-pages.css';
import { type Query, textOf } from '../../../../foundation/page/query.ts';
import { AppealPage } from '../../../../portal/appeal/appeal-page.tsx';

export default async function Page(props: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
}) {
  const { id } = await props.params;
  const query = await props.searchParams;
  return <AppealPage organization="-" id={id} isNew={textOf(query.sent) === '1'} />;
}
