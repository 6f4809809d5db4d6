import { api, type Schemas } from '../../api/client';
import { AskedOfUs } from './asked-of-us';
import { Guarantor } from './guarantor';

interface Props {
  readonly card: Schemas['EvaluationCardView'];
  /** Above the card what is to be read or answered, below it what few need. */
  readonly stands: 'above' | 'below';
}

/** Who answers for the deliveries of a one-person company; and for whom this one does. */
export function Guarantees({ card, stands }: Props) {
  const { company, onePerson } = card;
  const path = { id: company };
  const asked = api.useQuery('get', '/api/v1/companies/{id}/guarantees', { params: { path } }, { enabled: !onePerson });
  const isNear = onePerson || (asked.data?.items.length ?? 0) > 0;
  if (isNear !== (stands === 'above')) return null;
  return onePerson ? <Guarantor card={card} /> : <AskedOfUs company={company} asked={asked} />;
}
