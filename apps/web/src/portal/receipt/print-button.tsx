'use client';
import { Printer } from 'lucide-react';
import { Icon } from '../ui/icon.tsx';

export function PrintButton({ label }: { label: string }) {
  return (
    <button
      type="button"
      className="btn btn-main btn-fit btn-mid needs-script"
      onClick={() => window.print()}
    >
      <Icon of={Printer} size={18} />
      {label}
    </button>
  );
}
