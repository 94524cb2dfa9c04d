export function comparison(a: string, b: string): Record<string, unknown> | null;
export function research(parameters: URLSearchParams): Record<string, unknown>;
