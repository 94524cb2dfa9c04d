export function points(
  project: string,
  parameters?: URLSearchParams,
): {
  total: number;
  capped: boolean;
  customerWeight: number;
  businessWeight: number;
  values: Record<string, unknown>[];
};
export function rowsOf(project: string): Record<string, unknown>[];
