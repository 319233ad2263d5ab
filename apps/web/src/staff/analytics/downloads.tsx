'use client';
import { CircleAlert, Download } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { problemText } from '../parts/problem-text.ts';

const formats = ['csv', 'json'] as const;
type Format = (typeof formats)[number];

interface DownloadsProps {
  /** Of the file, without its ending. */
  name: string;
  /** Asks the server for the report; as CSV it is a file already. */
  ask: (format: Format) => Promise<unknown>;
}

/** What is on the screen as a file, for spreadsheet programs and for others. */
export function Downloads({ name, ask }: DownloadsProps) {
  const t = useT();
  const [failed, setFailed] = useState<string | null>(null);
  async function give(format: Format) {
    setFailed(null);
    try {
      const answer = await ask(format);
      const file =
        answer instanceof Blob
          ? answer
          : new Blob([JSON.stringify(answer, null, 2)], { type: 'application/json' });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = `${name}.${format}`;
      link.click();
      URL.revokeObjectURL(link.href);
    } catch (error) {
      setFailed(problemText(error, t));
    }
  }
  return (
    <>
      <span className="report-downloads">
        {formats.map((format) => (
          <Button
            key={format}
            size="s"
            icon={Download}
            aria-label={t('analytics.download', { format: t(`analytics.${format}`) })}
            onClick={() => void give(format)}
          >
            {t(`analytics.${format}`)}
          </Button>
        ))}
      </span>
      {failed && (
        <Banner tone="danger" icon={CircleAlert} role="alert">
          {failed}
        </Banner>
      )}
    </>
  );
}
