import {
  EditOutlined,
  FileAddOutlined,
  FileSearchOutlined,
  LinkOutlined,
  RadarChartOutlined,
  GlobalOutlined,
  LogoutOutlined,
  TeamOutlined,
  MenuOutlined,
  ThunderboltOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { Button, Drawer, Dropdown, Layout, Menu, Spin } from 'antd';
import { type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, Outlet, useLocation } from 'react-router';
import { LanguageChoice } from './language-choice';
import { EnrolmentPage } from '../pages/sign-in/enrolment-page';
import { type Account, type Role, useAccount, useEnrolmentNeed, useSignOut } from './session';

interface Place {
  readonly path: string;
  readonly icon: ReactNode;
  readonly name: 'requirements' | 'fits' | 'introductions' | 'offer' | 'need' | 'opportunities' | 'runs';
  readonly roles: readonly Role[];
}

/** What the rail offers, and to whom. */
const PLACES: readonly Place[] = [
  {
    path: '/requirements',
    icon: <FileSearchOutlined />,
    name: 'requirements',
    roles: ['member', 'advisor', 'administrator'],
  },
  { path: '/fits', icon: <RadarChartOutlined />, name: 'fits', roles: ['member'] },
  {
    path: '/introductions',
    icon: <LinkOutlined />,
    name: 'introductions',
    roles: ['member', 'advisor', 'administrator'],
  },
  { path: '/offer', icon: <EditOutlined />, name: 'offer', roles: ['member', 'advisor', 'administrator'] },
  { path: '/need', icon: <FileAddOutlined />, name: 'need', roles: ['member', 'advisor', 'administrator'] },
  { path: '/opportunities', icon: <TeamOutlined />, name: 'opportunities', roles: ['advisor', 'administrator'] },
  { path: '/runs', icon: <ThunderboltOutlined />, name: 'runs', roles: ['advisor', 'administrator'] },
];

export function Shell() {
  const account = useAccount();
  const { pathname, search } = useLocation();
  const needsEnrolment = useEnrolmentNeed(account?.role);
  if (account === undefined) return <Spin className="whole-page" />;
  if (account === null) return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />;
  // The service lets them do nothing else first.
  if (needsEnrolment) return <EnrolmentPage />;
  return <SignedIn account={account} />;
}

function SignedIn({ account }: { readonly account: Account }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
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
        <Layout.Header className="top-bar">
          <Button
            className="menu-button"
            type="text"
            icon={<MenuOutlined />}
            aria-label={t('menu')}
            onClick={() => setOpen(true)}
          />
          <span className="grow" />
          <LanguageChoice icon={<GlobalOutlined />} />
          <AccountMenu account={account} />
        </Layout.Header>
        <Layout.Content id="content" className="content" tabIndex={-1}>
          <Suspense fallback={<Spin className="whole-page" />}>
            <Outlet />
          </Suspense>
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

function Rail({ role, onChoose }: { readonly role: Role; readonly onChoose?: () => void }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const places = PLACES.filter(({ roles }) => roles.includes(role));
  const here = places.find(({ path }) => pathname.startsWith(path));
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
