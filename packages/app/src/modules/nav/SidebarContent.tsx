import {
  Link,
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarScrollWrapper,
  SidebarSpace,
  useSidebarOpenState,
} from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { NavContentComponentProps } from '@backstage/plugin-app-react';
import { NotificationsSidebarItem } from '@backstage/plugin-notifications';
import { SidebarSearchModal } from '@backstage/plugin-search';
import { RiMenuLine, RiSearchLine, RiUserLine } from '@remixicon/react';
import { demoTranslationRef } from '../../translation';
import { PersonMenu } from '../sign-in/PersonMenu';
import { CairnLogo } from './CairnLogo';
import styles from './SidebarContent.module.css';

/**
 * The sidebar: what one works with above, who one is below.
 *
 * @internal
 */
export function SidebarContent({ navItems }: NavContentComponentProps) {
  const { t } = useTranslationRef(demoTranslationRef);
  const nav = navItems.withComponent(item => (
    <SidebarItem icon={() => item.icon} to={item.href} text={item.title} />
  ));
  nav.take('page:search'); // It opens as a dialog instead.
  nav.take('page:notifications'); // Its own item counts what is unread.

  return (
    <Sidebar>
      <Logo />
      <SidebarGroup
        label={t('nav.search')}
        icon={<RiSearchLine />}
        to="/search"
      >
        <SidebarSearchModal />
      </SidebarGroup>
      <SidebarDivider />
      <SidebarGroup label={t('nav.menu')} icon={<RiMenuLine />}>
        {nav.take('page:home')}
        {nav.take('page:maturity')}
        {nav.take('page:catalog')}
        {nav.take('page:api-docs')}
        <SidebarDivider />
        <SidebarScrollWrapper>
          {nav.rest({ sortBy: 'title' })}
        </SidebarScrollWrapper>
      </SidebarGroup>
      <SidebarSpace />
      <SidebarDivider />
      <SidebarGroup label={t('nav.you')} icon={<RiUserLine />}>
        <NotificationsSidebarItem />
        {nav.take('page:user-settings')}
        {nav.take('page:app-visualizer')}
        <PersonMenu />
      </SidebarGroup>
    </Sidebar>
  );
}

function Logo() {
  const { isOpen } = useSidebarOpenState();
  const { t } = useTranslationRef(demoTranslationRef);
  return (
    <div className={styles.logo}>
      <Link to="/" underline="none" color="inherit" aria-label={t('nav.home')}>
        <CairnLogo named={isOpen} />
      </Link>
    </div>
  );
}
