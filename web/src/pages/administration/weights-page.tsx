import { App, Button, Form, Input, Progress, Segmented, Skeleton } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { useAccount } from '../../app/session';
import { useFormat } from '../../components/format';
import { LaneMark } from '../../components/lane-mark';
import { ProblemAlert } from '../../components/problem';
import { AdministrationHead } from './administration-head';
import { isSame, useDraft } from './weights-draft';
import { WeightsHistory } from './weights-history';
import { LaneWeights } from './weights-lane';
import { WeightsPreview } from './weights-preview';
import { WeightSuggestion } from './weights-suggestion';

type Now = Schemas['EditionNowView'];

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
  const now = api.useQuery('get', '/api/v1/editions/current', undefined, {
    // A run that brings lists in step is watched to its end.
    refetchInterval: ({ state }) => ((state.data?.outdated ?? 0) > 0 ? 2000 : false),
  });
  if (now.error) return <ProblemAlert error={now.error} again={() => void now.refetch()} />;
  if (!now.data) return <Skeleton active title={false} />;
  // What somebody worked on over another edition is not theirs to publish over this one.
  return <Editor key={now.data.number} now={now.data} />;
}

function Editor({ now }: { readonly now: Now }) {
  const { t } = useTranslation('weights');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const readOnly = useAccount()?.role !== 'administrator';
  const [shown, setShown] = useState(now.lanes[0]?.lane);
  const draft = useDraft(now.lanes);
  const look = api.useMutation('post', '/api/v1/editions/preview');
  const published = (): void => {
    message.success(t('published'));
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
      <Standing of={now} />
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
              {t('preview')}
            </Button>
          </div>
          {look.error && <ProblemAlert error={look.error} />}
          {look.data && <WeightsPreview of={look.data} />}
          <PublishForm
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
      <WeightsHistory
        current={now.number}
        isAsFiled={now.lanes.every((one) => isSame(one, one.filed))}
        readOnly={readOnly}
        onPublished={published}
      />
    </div>
  );
}

/** Which edition applies, and how far the lists follow it. */
function Standing({ of: { number: edition, lists, outdated, run } }: { readonly of: Now }) {
  const { t } = useTranslation('weights');
  const { number } = useFormat();
  const isRunning = run !== null && (run.state === 'queued' || run.state === 'running');
  return (
    <div role="status">
      <strong>{edition === 0 ? t('filesApply') : t('editionApplies', { number: edition })}</strong>{' '}
      <span className={outdated > 0 ? undefined : 'quiet'}>
        {outdated > 0 ? t('outdated', { outdated: number(outdated), lists: number(lists) }) : t('inStep')}
      </span>
      {outdated > 0 && isRunning && run.total > 0 && (
        <Progress size="small" percent={Math.floor((100 * run.done) / run.total)} aria-label={t('runProgress')} />
      )}
    </div>
  );
}

interface PublishProps {
  readonly disabled: boolean;
  readonly isPending: boolean;
  readonly onPublish: (reason: string) => void;
}

function PublishForm({ disabled, isPending, onPublish }: PublishProps) {
  const { t } = useTranslation('weights');
  return (
    <Form<{ reason: string }>
      layout="vertical"
      requiredMark={false}
      disabled={disabled}
      onFinish={({ reason }) => onPublish(reason.trim())}
    >
      <Form.Item
        name="reason"
        label={t('reason')}
        rules={[{ required: true, whitespace: true, message: t('reasonNeeded') }]}
      >
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={isPending}>
        {t('publish')}
      </Button>
    </Form>
  );
}
