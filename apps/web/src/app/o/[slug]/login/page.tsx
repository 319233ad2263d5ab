import '../../../../styles/portal-pages.css';
import { type Query, textOf } from '../../../../foundation/page/query.ts';
import { LoginPage } from '../../../../portal/login/login-page.tsx';

export default async function Page(props: {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Query>;
}) {
  const { slug } = await props.params;
  const query = await props.searchParams;
  return <LoginPage organization={slug} next={textOf(query.next) || undefined} />;
}
