import { GlobalOutlined, LogoutOutlined, MenuOutlined, UserOutlined } from '@ant-design/icons';
import { App as Messages, Button, Drawer, Dropdown, Layout, Menu } from 'antd';
import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import { Waiting } from '../components/waiting';
import { Bell } from './bell';
import { DemoNotice } from './demo-notice';
import { LanguageChoice } from './language-choice';
import { PaletteButton } from './palette-button';
import { ACCOUNT, type Place, placesOf } from './places';
import { type Account, type Role, useSignOut } from './session';

/** What surrounds every page of those who are signed in. */
export function Shell({ account }: { readonly account: Account }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  useTitle(account.role);
  return (
    <Layout className="shell">
      <a className="skip" href="#content">
        {t('skipToContent')}
      </a>
      <Layout.Sider className="rail" width={216} theme="light" breakpoint="lg" collapsedWidth={0} trigger={null}>
        <Brand />
        <Rail role={account.role} />
      </Layout.Sider>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        placement="left"
        size={240}
        title={<Brand />}
        styles={{ body: { padding: 0 } }}
      >
        <Rail role={account.role} onChoose={() => setOpen(false)} />
      </Drawer>
      <Layout>
        <DemoNotice />
        <Layout.Header className="top-bar">
          <Button
            className="menu-button"
            type="text"
            icon={<MenuOutlined />}
            aria-label={t('menu')}
            onClick={() => setOpen(true)}
          />
          <span className="grow" />
          <PaletteButton role={account.role} />
          <Bell />
          <LanguageChoice icon={<GlobalOutlined />} />
          <AccountMenu account={account} />
        </Layout.Header>
        <Layout.Content id="content" className="content" tabIndex={-1}>
          <Messages component={false}>
            <Suspense fallback={<Waiting />}>
              <Outlet />
            </Suspense>
          </Messages>
        </Layout.Content>
      </Layout>
    </Layout>
  );
}

const Brand = () => (
  <Link className="brand" to="/">
    <img src="./naru.svg" alt="" width={24} height={24} />
    <span>Naru</span>
    <span className="brand-korean" lang="ko">
      나루
    </span>
  </Link>
);

/** Pages below a place, and its neighbours that the rail does not name, are of that place. */
const topOf = (path: string): string | undefined => path.split('/')[1];
const placeAt = (places: readonly Place[], pathname: string): Place | undefined =>
  places.find(({ path }) => topOf(path) === topOf(pathname));

/** Tells tabs apart, and tells who cannot see the page where they are. */
function useTitle(role: Role): void {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const here = placeAt([...placesOf(role), ACCOUNT], pathname);
  const title = here ? `${t(here.name)} · Naru` : 'Naru';
  useEffect(() => {
    document.title = title;
  }, [title]);
}

function Rail({ role, onChoose }: { readonly role: Role; readonly onChoose?: () => void }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const places = placesOf(role);
  const here = placeAt(places, pathname);
  return (
    <nav aria-label={t('menu')}>
      <Menu
        mode="inline"
        selectedKeys={here ? [here.path] : []}
        onClick={onChoose}
        items={places.map(({ path, icon, name }) => ({ key: path, icon, label: <Link to={path}>{t(name)}</Link> }))}
      />
    </nav>
  );
}

function AccountMenu({ account }: { readonly account: Account }) {
  const { t } = useTranslation();
  const signOut = useSignOut();
  const items = [
    { key: 'who', disabled: true, label: account.email },
    { key: 'account', icon: ACCOUNT.icon, label: <Link to={ACCOUNT.path}>{t(ACCOUNT.name)}</Link> },
    { key: 'out', icon: <LogoutOutlined />, label: t('signOut'), onClick: () => signOut.mutate() },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button type="text" icon={<UserOutlined />}>
        <span className="wide-only">{account.name}</span>
      </Button>
    </Dropdown>
  );
}
