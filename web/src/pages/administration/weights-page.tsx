import { App, Button, Segmented, Skeleton } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useAccount } from '../../app/session';
import { LaneMark } from '../../components/lane-mark';
import { ProblemAlert } from '../../components/problem';
import { AdministrationHead } from './administration-head';
import { EditionForm } from './edition-form';
import { EditionHistory } from './edition-history';
import { type EditionNow, EditionStanding, useEditionNow } from './edition-standing';
import { isSame, useDraft } from './weights-draft';
import { LaneWeights } from './weights-lane';
import { WeightsPreview } from './weights-preview';
import { WeightSuggestion } from './weights-suggestion';

/** How lanes weigh what speaks for a match: tried out on lists that exist, published with a reason, taken back. */
export function Page() {
  return (
    <>
      <AdministrationHead part="weights" />
      <Weights />
    </>
  );
}

function Weights() {
  const now = useEditionNow();
  if (now.error) return <ProblemAlert error={now.error} again={() => void now.refetch()} />;
  if (!now.data) return <Skeleton active title={false} />;
  // What somebody worked on over another edition is not theirs to publish over this one.
  return <Editor key={now.data.number} now={now.data} />;
}

function Editor({ now }: { readonly now: EditionNow }) {
  const { t } = useTranslation(['weights', 'editions']);
  const { message } = App.useApp();
  const queries = useQueryClient();
  const readOnly = useAccount()?.role !== 'administrator';
  const [shown, setShown] = useState(now.lanes[0]?.lane);
  const draft = useDraft(now.lanes);
  const look = api.useMutation('post', '/api/v1/editions/preview');
  const published = (): void => {
    message.success(t('editions:published'));
    void queries.invalidateQueries();
  };
  const publish = api.useMutation('post', '/api/v1/editions', { onSuccess: published });
  const lane = now.lanes.find((one) => one.lane === shown);
  const set: typeof draft.set = (setting) => {
    look.reset();
    draft.set(setting);
  };
  const isReady = draft.lanes.length > 0 && draft.isWhole;
  return (
    <div className="weights-page">
      <p className="quiet page-note">{t('note')}</p>
      <EditionStanding of={now} />
      <Segmented
        className="weights-lanes"
        aria-label={t('lane')}
        value={shown}
        onChange={setShown}
        options={now.lanes.map((one) => ({
          value: one.lane,
          label: (
            <>
              <LaneMark lane={one.lane} />
              {draft.lanes.some((changed) => changed.lane === one.lane) && <span> · {t('changed')}</span>}
            </>
          ),
        }))}
      />
      {lane && (
        <>
          <LaneWeights
            now={lane}
            setting={draft.settingOf(lane)}
            criteria={now.criteria}
            readOnly={readOnly}
            onChange={set}
          />
          <WeightSuggestion
            key={lane.lane}
            lane={lane.lane}
            readOnly={readOnly}
            onTake={(weights) => set({ ...draft.settingOf(lane), weights })}
          />
        </>
      )}
      {readOnly ? (
        <p className="quiet">{t('administratorsOnly')}</p>
      ) : (
        <>
          <div>
            <Button
              disabled={!isReady}
              loading={look.isPending}
              onClick={() => look.mutate({ body: { lanes: draft.lanes } })}
            >
              {t('editions:preview')}
            </Button>
          </div>
          {look.error && <ProblemAlert error={look.error} />}
          {look.data && <WeightsPreview of={look.data} />}
          <EditionForm
            disabled={!isReady}
            isPending={publish.isPending}
            onPublish={(reason) =>
              publish.mutate({
                params: { header: { 'If-Match': `"${now.number}"` } },
                body: { lanes: draft.lanes, reason },
              })
            }
          />
          {publish.error && <ProblemAlert error={publish.error} />}
        </>
      )}
      <section aria-label={t('editions:history')}>
        <h2>{t('editions:history')}</h2>
        <EditionHistory
          part="weights"
          current={now.number}
          isAsFiled={now.lanes.every((one) => isSame(one, one.filed))}
          readOnly={readOnly}
          onPublished={published}
        />
      </section>
    </div>
  );
}
