'use client';
import { formatNumber } from '@civicconnect/i18n/browser';
import { Bell, Inbox, type LucideIcon, Menu, Search, UserRoundCheck } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useCounts } from '../data/counts.ts';
import { isAssisting, type ListFilter, wholeList } from '../list/filter.ts';
import { useNews } from '../news/news-context.tsx';
import { NewsDrawer } from '../news/news-drawer.tsx';

interface TabBarProps {
  filter: ListFilter;
  onShow: (change: Partial<ListFilter>) => void;
  onSearch: () => void;
  onMore: () => void;
}

/** Navigation of the phone, under the list. */
export function TabBar({ filter, onShow, onSearch, onMore }: TabBarProps) {
  const t = useT();
  const counts = useCounts();
  const { unread } = useNews();
  const [news, setNews] = useState(false);
  const plain = filter.department === null;
  return (
    <nav className="tab-bar" aria-label={t('staff.nav.tabs')}>
      <Tab
        icon={Inbox}
        label={t('staff.view.all')}
        current={plain && filter.view === 'all' && !isAssisting(filter)}
        onPress={() => onShow(wholeList('all'))}
      />
      <Tab
        icon={UserRoundCheck}
        label={t('staff.view.mine.short')}
        count={counts?.mine}
        current={plain && filter.view === 'mine'}
        onPress={() => onShow(wholeList('mine'))}
      />
      <Tab icon={Search} label={t('staff.nav.search')} current={false} onPress={onSearch} />
      <Tab
        icon={Bell}
        label={t('news.bell.short')}
        count={unread ?? 0}
        current={false}
        onPress={() => setNews(true)}
      />
      <Tab icon={Menu} label={t('staff.nav.more')} current={false} onPress={onMore} />
      <NewsDrawer open={news} onOpenChange={setNews} />
    </nav>
  );
}

interface TabProps {
  icon: LucideIcon;
  label: string;
  count?: number;
  current: boolean;
  onPress: () => void;
}

function Tab({ icon: Icon, label, count, current, onPress }: TabProps) {
  const t = useT();
  return (
    <button
      type="button"
      className="tab-bar-item"
      aria-current={current ? 'page' : undefined}
      onClick={onPress}
    >
      <Icon aria-hidden="true" />
      {label}
      {count !== undefined && count > 0 && (
        <span className="badge">{formatNumber(t.locale, count)}</span>
      )}
    </button>
  );
}
