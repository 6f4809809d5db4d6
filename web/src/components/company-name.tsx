import { Link } from 'react-router';
import { api } from '../api/client';
import { Words } from './text';

/** A company by its name; each is asked for once, however many rows name it. */
export function CompanyName({ id }: { readonly id: string }) {
  const { data } = api.useQuery('get', '/api/v1/companies/{id}', { params: { path: { id } } }, { staleTime: 300_000 });
  return data === undefined ? null : (
    <Link to={`/companies/${id}`}>
      <Words of={data.names} />
    </Link>
  );
}
