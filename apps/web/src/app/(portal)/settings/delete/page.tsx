import '../../../../styles/portal-pages.css';
import { type Query, textOf } from '../../../../foundation/page/query.ts';
import { DeletePage } from '../../../../portal/settings/delete-page.tsx';

export default async function Page(props: { searchParams: Promise<Query> }) {
  const query = await props.searchParams;
  return <DeletePage organization="-" missing={textOf(query.missing) === '1'} />;
}
