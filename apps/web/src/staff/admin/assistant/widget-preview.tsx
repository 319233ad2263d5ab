'use client';
import { Eye } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { loadWidget } from '../../../foundation/page/load-widget.ts';
import { Button } from '../../../ui/button.tsx';
import { useDesk } from '../../desk/desk-context.tsx';

/** The widget as visitors meet it. Opened when asked for: what is written in it is a chat like any other. */
export function WidgetPreview() {
  const t = useT();
  const [shown, setShown] = useState(false);
  return (
    <div>
      <p className="field-label">{t('tuning.site.preview')}</p>
      <p className="mb-[8px] text-text-3">{t('tuning.site.previewNote')}</p>
      {shown ? (
        <Window />
      ) : (
        <Button icon={Eye} onClick={() => setShown(true)}>
          {t('tuning.site.show')}
        </Button>
      )}
    </div>
  );
}

function Window() {
  const t = useT();
  const { slug } = useDesk().organization;
  const place = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let left = false;
    // A shadow root belongs to its element for ever: each time a new one.
    const host = document.createElement('div');
    host.className = 'widget-window';
    place.current?.append(host);
    loadWidget().then(
      (widget) => {
        if (!left) widget.mount(host, { organization: slug, locale: t.locale });
      },
      () => setFailed(true),
    );
    return () => {
      left = true;
      host.remove();
    };
  }, [slug, t.locale]);
  if (failed) return <p role="alert">{t('tuning.site.failed')}</p>;
  return <div ref={place} className="widget-place" />;
}
