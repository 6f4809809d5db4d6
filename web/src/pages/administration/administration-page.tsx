import { Navigate, useParams } from 'react-router';
import { AdministrationHead } from './administration-head';
import { AuditLog } from './audit-log';
import { Desks } from './desks';
import { Queues } from './queues';
import { System } from './system';
import { Users } from './users';

const PARTS = { audit: AuditLog, users: Users, desks: Desks, queues: Queues, system: System } as const;
type Part = keyof typeof PARTS;

/** Who may do what, what was done, and how the service stands. */
export function Page() {
  const { part = 'audit' } = useParams();
  if (!(part in PARTS)) return <Navigate to="/administration" replace />;
  const Shown = PARTS[part as Part];
  return (
    <>
      <AdministrationHead part={part as Part} />
      <Shown />
    </>
  );
}
