import {
  AuditOutlined,
  BankOutlined,
  CalendarOutlined,
  ContactsOutlined,
  DashboardOutlined,
  CheckSquareOutlined,
  EditOutlined,
  EnvironmentOutlined,
  FileAddOutlined,
  FileSearchOutlined,
  LinkOutlined,
  RadarChartOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
  SlidersOutlined,
  TeamOutlined,
  ThunderboltOutlined,
  UserOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { en } from '../i18n/en';
import type { Role } from './session';

export interface Place {
  readonly path: string;
  readonly icon: ReactNode;
  readonly name: keyof (typeof en)['common'];
  readonly roles: readonly Role[];
}

const EVERYBODY: readonly Role[] = ['member', 'advisor', 'administrator'];
const DESK: readonly Role[] = ['advisor', 'administrator'];

/** Where people can go, in the order of the rail, and who is offered it. The service decides who may enter. */
export const PLACES: readonly Place[] = [
  { path: '/dashboard', icon: <DashboardOutlined />, name: 'dashboard', roles: DESK },
  { path: '/reviews', icon: <CheckSquareOutlined />, name: 'reviews', roles: DESK },
  { path: '/requirements', icon: <FileSearchOutlined />, name: 'requirements', roles: EVERYBODY },
  { path: '/fits', icon: <RadarChartOutlined />, name: 'fits', roles: ['member'] },
  { path: '/introductions', icon: <LinkOutlined />, name: 'introductions', roles: EVERYBODY },
  { path: '/meetings', icon: <CalendarOutlined />, name: 'meetings', roles: EVERYBODY },
  { path: '/directory', icon: <ContactsOutlined />, name: 'directory', roles: DESK },
  { path: '/map', icon: <EnvironmentOutlined />, name: 'map', roles: DESK },
  { path: '/company', icon: <BankOutlined />, name: 'company', roles: ['member'] },
  { path: '/offer', icon: <EditOutlined />, name: 'offer', roles: EVERYBODY },
  { path: '/need', icon: <FileAddOutlined />, name: 'need', roles: EVERYBODY },
  { path: '/opportunities', icon: <TeamOutlined />, name: 'opportunities', roles: EVERYBODY },
  { path: '/runs', icon: <ThunderboltOutlined />, name: 'runs', roles: DESK },
  { path: '/screening', icon: <AuditOutlined />, name: 'screening', roles: DESK },
  { path: '/rules', icon: <SafetyCertificateOutlined />, name: 'rules', roles: DESK },
  { path: '/administration/weights', icon: <SlidersOutlined />, name: 'weights', roles: ['advisor'] },
  { path: '/administration', icon: <SettingOutlined />, name: 'administration', roles: ['administrator'] },
];

/** Reached by one's name, not from the rail. */
export const ACCOUNT: Place = { path: '/account', icon: <UserOutlined />, name: 'account', roles: EVERYBODY };

export const placesOf = (role: Role): readonly Place[] => PLACES.filter(({ roles }) => roles.includes(role));
