import { createServer } from 'vite';
import { appFolder } from '../appFolder.ts';
import { hasDisplay } from '../hasDisplay.ts';
import { runBrowserHost } from './runBrowserHost.ts';

/** `npm run dev`: the browser host with the window from its sources, replaced in place when they change. */
await runBrowserHost({
  projectPath: process.argv[2] ?? null,
  port: 0,
  doesOpen: hasDisplay(),
  serveSources: async (server) => {
    const vite = await createServer({
      configFile: `${appFolder}/vite.config.ts`,
      appType: 'spa',
      server: { middlewareMode: true, hmr: { server } },
    });
    return (request, response) => vite.middlewares(request, response);
  },
});
