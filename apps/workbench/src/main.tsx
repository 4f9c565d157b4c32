import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { router } from './app/router.js';
import './style/base.css';
import './style/shell.css';
import './style/parts.css';
import './style/views.css';
import './style/case.css';
import './style/figures.css';
import './style/hold.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place to stand in.');
createRoot(root).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
);
