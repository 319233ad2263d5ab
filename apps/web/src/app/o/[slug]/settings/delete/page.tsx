import '../../../../../styles/portal-pages.css';
import { type Query, textOf } from '../../../../../foundation/page/query.ts';
import { DeletePage } from '../../../../../portal/settings/delete-page.tsx';

export default async function Page(props: {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Query>;
}) {
  const { slug } = await props.params;
  const query = await props.searchParams;
  return <DeletePage organization={slug} missing={textOf(query.missing) === '1'} />;
}
