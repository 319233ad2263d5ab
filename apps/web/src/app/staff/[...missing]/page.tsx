import { notFound } from 'next/navigation';

/** Every address under `/staff` that no page has. */
export default function Page() {
  notFound();
}
