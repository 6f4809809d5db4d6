import { useQueryClient } from '@tanstack/react-query';
import { Button, Empty, Input, Skeleton } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';

/** What the parties and the desk have written, oldest at the top. */
export function Messages({ introduction: { id, tier } }: { readonly introduction: Schemas['IntroductionView'] }) {
  const { t } = useTranslation('introductions');
  const queries = useQueryClient();
  const path = { id };
  const isOpen = tier >= 2;
  const list = api.useQuery(
    'get',
    '/api/v1/introductions/{id}/messages',
    { params: { path, query: { limit: 100 } } },
    { enabled: isOpen },
  );
  const read = api.useMutation('post', '/api/v1/introductions/{id}/messages/read');
  const write = api.useMutation('post', '/api/v1/introductions/{id}/messages', {
    onSuccess: () => {
      setText('');
      void queries.invalidateQueries({ queryKey: ['get', '/api/v1/introductions/{id}/messages'] });
    },
  });
  const [text, setText] = useState('');
  /** One key a text: pressed twice, or sent again after a broken line, it is one message. */
  const sending = useRef({ text: '', key: '' });
  const newest = list.data?.items[0];
  const { mutate: markRead } = read;
  useEffect(() => {
    if (newest !== undefined && !newest.read) markRead({ params: { path: { id } }, body: { upTo: newest.id } });
  }, [newest, id, markRead]);

  if (!isOpen) return <p className="quiet">{t('messagesClosed')}</p>;
  const send = (): void => {
    if (sending.current.text !== text) sending.current = { text, key: crypto.randomUUID() };
    write.mutate({ params: { path, header: { 'Idempotency-Key': sending.current.key } }, body: { text } });
  };
  return (
    <>
      {list.error && <ProblemAlert error={list.error} />}
      {list.isPending && <Skeleton active title={false} />}
      {list.data?.items.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noMessages')} />}
      <ol className="messages" aria-live="polite">
        {list.data?.items.toReversed().map((message) => (
          <Message key={message.id} message={message} />
        ))}
      </ol>
      {write.error && <ProblemAlert error={write.error} />}
      <div className="message-form">
        <Input.TextArea
          aria-label={t('write')}
          placeholder={t('write')}
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={4000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Button type="primary" disabled={text.trim() === ''} loading={write.isPending} onClick={send}>
          {t('send')}
        </Button>
      </div>
    </>
  );
}

function Message({
  message: { text, translation, at, by, own, readBy },
}: {
  readonly message: Schemas['MessageView'];
}) {
  const { t } = useTranslation('introductions');
  const { moment } = useFormat();
  return (
    <li className={own ? 'message message-own' : 'message'}>
      <div className="quiet figures">
        {own ? t('you') : t(`by_${by}`)} · {moment(at)}
        {own && readBy.length > 0 && ` · ${t('readByAll')}`}
      </div>
      <p>{text}</p>
      {translation !== null && (
        <div className="message-translation" lang={translation.locale}>
          <div className="quiet">{t('byMachine')}</div>
          <p>{translation.text}</p>
        </div>
      )}
    </li>
  );
}
