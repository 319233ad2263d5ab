import '../../../../../styles/portal-pages.css';
import { ReceiptPage } from '../../../../../portal/receipt/receipt-page.tsx';

export default async function Page(props: { params: Promise<{ id: string }> }) {
  const { id } = await props.params;
  return <ReceiptPage organization="-" id={id} />;
}
