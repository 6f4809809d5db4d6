import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { packed, pageSizes } from './page-sizes.ts';

export default defineConfig({
  root: import.meta.dirname,
  // Relative, so that the server decides under which path the console lives (`<base>` in index.html).
  base: './',
  plugins: [react(), pageSizes(), packed()],
  // Filled in by the server, anew for each answer: the content policy lets only what carries it run.
  html: { cspNonce: '__NONCE__' },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    target: 'es2023',
    reportCompressedSize: false,
    // The first script lists all others: without their names it is a kilobyte lighter.
    rolldownOptions: { output: { chunkFileNames: 'assets/[hash].js' } },
  },
});
