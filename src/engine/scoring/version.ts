/** Stored with every run; changes whenever a score or its order can change for the same inputs. */
export const ENGINE_VERSION = '1.9.0';
