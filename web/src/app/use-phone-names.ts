import { api } from '../api/client';

/** Whether a telephone number can be the sign-in name here. */
export const usePhoneNames = (): boolean => api.useQuery('get', '/api/v1/accounts/phone').data?.on === true;
