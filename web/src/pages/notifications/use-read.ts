import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';

/** Marks notifications as read, all of them where none is named; the bell and the list follow. */
export function useRead() {
  const queries = useQueryClient();
  return api.useMutation('post', '/api/v1/notifications/read', {
    onSuccess: () => queries.invalidateQueries({ queryKey: ['get', '/api/v1/notifications'] }),
  });
}
