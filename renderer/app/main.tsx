import '@fontsource-variable/golos-text/index.css';
import '@fontsource-variable/literata/opsz.css';
import '@fontsource-variable/literata/opsz-italic.css';
import '@mantine/core/styles.css';
import '@mantine/spotlight/styles.css';
import './global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { provideBackend } from '../api/backend.ts';
import { createClient } from '../api/createClient.ts';
import { veilNames } from '../api/veilNames.ts';
import { followBackend } from '../store/actions/followBackend.ts';
import { followCounts } from '../store/counts.ts';
import { askForInterviewsAhead } from '../store/interviewAhead.ts';
import { followWorkflow } from '../store/workflow.ts';
import { useSession } from '../store/session.ts';
import { initStrings } from '../strings/initStrings.ts';
import { App } from './App.tsx';

initStrings(useSession.getState().settings.language);
const client = createClient((connection) => {
  useSession.setState({ connection });
  // In the next task: the first connection may come before the client has been provided.
  if (connection === 'connected') queueMicrotask(() => void followBackend());
});
provideBackend(veilNames(client, () => useSession.getState().isHidingNames));
followCounts();
followWorkflow();
askForInterviewsAhead();

const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
