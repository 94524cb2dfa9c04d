export interface Store {
  revision(): number;
  answer(
    method: string,
    path: string,
    parameters: URLSearchParams,
    body: unknown,
    who?: string,
  ): [status: number, body: unknown] | null;
}
export function newStore(): Store;
