import '../../../../../../styles/portal-pages.css';
import { ReceiptPage } from '../../../../../../portal/receipt/receipt-page.tsx';

export default async function Page(props: { params: Promise<{ slug: string; id: string }> }) {
  const { slug, id } = await props.params;
  return <ReceiptPage organization={slug} id={id} />;
}
