import { implementer } from './implementer.ts';

export const appHandlers = {
  info: implementer.app.info.handler(({ context: { backend } }) => ({
    version: backend.options.version,
    host: backend.options.host,
    platform: process.platform,
  })),
  settings: implementer.app.settings.handler(({ context: { backend } }) => backend.settings.get()),
  updateSettings: implementer.app.updateSettings.handler(({ input, context: { backend } }) => {
    const settings = backend.settings.update(input);
    backend.events.publish({ type: 'settingsChanged', settings });
    return settings;
  }),
  events: implementer.app.events.handler(({ context: { backend }, signal }) => backend.events.listen(signal)),
};
