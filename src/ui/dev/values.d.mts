export const values: Record<string, Record<string, unknown>>;
export const reduced: Record<string, unknown>;
