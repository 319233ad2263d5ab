import '../../../../../styles/portal-pages.css';
import { VerifyPage } from '../../../../../portal/receipt/verify-page.tsx';

export default async function Page(props: { params: Promise<{ slug: string; code: string }> }) {
  const { slug, code } = await props.params;
  return <VerifyPage organization={slug} code={code} />;
}
