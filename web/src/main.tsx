import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Console } from './app/console';
import { markStyles } from './app/marked-styles';
import { startLanguages } from './i18n';
import './styles/index.css';

markStyles();
await startLanguages();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Console />
  </StrictMode>,
);
