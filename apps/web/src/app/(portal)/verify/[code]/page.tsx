import '../../../../styles/portal-pages.css';
import { VerifyPage } from '../../../../portal/receipt/verify-page.tsx';

export default async function Page(props: { params: Promise<{ code: string }> }) {
  const { code } = await props.params;
  return <VerifyPage organization="-" code={code} />;
}
