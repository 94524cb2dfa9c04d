export const rows: Record<string, unknown>[];
export function ranking(all: readonly unknown[], parameters: URLSearchParams): Record<string, unknown>;
