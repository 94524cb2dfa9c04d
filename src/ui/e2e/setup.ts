import { listen, server } from '../dev/server.mjs';

/** Serves the stand-in pages on a free port for as long as the tests run. */
export default async function setup(): Promise<() => void> {
  process.env['NEEDFIRST_PAGES'] = await listen(0);
  return () => {
    server.closeAllConnections();
    server.close();
  };
}
