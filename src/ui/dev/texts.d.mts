export function textsIn(file: string): Record<string, string>;
export function texts(locale: string): Record<string, string>;
