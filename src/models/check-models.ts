import type { Environment } from '../config/environment.js';
import { findLocalModel } from './local-model.js';

/**
 * Looks whether the models that are switched on can be used, before anything else is started that would have to be
 * stopped again. A service that is away is no reason not to start.
 * @throws EnvironmentError
 */
export async function checkModels({ NARU_EMBEDDINGS_DIR: folder }: Environment): Promise<void> {
  if (folder !== undefined) await findLocalModel(folder);
}
