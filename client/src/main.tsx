import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import { followTheme } from './app/theme.js';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/tones.css';
import './styles/base.css';

followTheme();

const root = document.getElementById('root');
if (!root) throw new Error('expected an element with id root in index.html');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
