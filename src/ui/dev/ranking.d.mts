export const rows: Record<string, unknown>[];
export const children: Record<string, Record<string, unknown>[]>;
export function placed(all: Record<string, unknown>[]): Record<string, unknown>[];
export function ranking(
  all: Record<string, unknown>[],
  parameters: URLSearchParams,
  rest?: Record<string, unknown>,
): Record<string, unknown>;
