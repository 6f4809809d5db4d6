import { Link } from 'react-router';
import type { Schemas } from '../api/client';
import { Words } from './text';

interface Props {
  readonly id: string;
  readonly names: Schemas['TextDto'];
}

/** A company by its name, which leads to its page. */
export const CompanyName = ({ id, names }: Props) => (
  <Link to={`/companies/${id}`}>
    <Words of={names} />
  </Link>
);
