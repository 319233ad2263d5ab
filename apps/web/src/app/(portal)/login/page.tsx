import '../../../styles/portal-pages.css';
import { type Query, textOf } from '../../../foundation/page/query.ts';
import { LoginPage } from '../../../portal/login/login-page.tsx';

export default async function Page(props: { searchParams: Promise<Query> }) {
  const query = await props.searchParams;
  return <LoginPage organization="-" next={textOf(query.next) || undefined} />;
}
