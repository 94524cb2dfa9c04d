export function points(
  project: string,
  parameters?: URLSearchParams,
): {
  total: number;
  capped: boolean;
  customerWeight: number;
  businessWeight: number;
  businessFirst: { business: number; customer: number };
  values: Record<string, unknown>[];
};
export function rowsOf(project: string): Record<string, unknown>[];
