import type { Server } from 'node:http';
export const server: Server;
export function listen(port: number): Promise<string>;
