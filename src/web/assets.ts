// The style sheet, the scripts and the icon: read once, and sent without the white space and remarks that only we need.

import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Express } from 'express';

/** Serves every file of the folder at `/assets/NAME`. Addresses carry the edition of the house, so browsers may keep them for ever. */
export function sendAssets(app: Express, folder: string): void {
  for (const name of readdirSync(folder)) {
    const extension = extname(name);
    const text = readFileSync(`${folder}/${name}`, 'utf8');
    const slim = extension === '.css' ? squeezeStyle(text) : extension === '.js' ? squeezeScript(text) : text;
    app.get(`/assets/${name}`, (_request, response) => {
      response.type(extension).set('Cache-Control', 'public, max-age=31536000, immutable').send(slim);
    });
  }
  app.get('/favicon.ico', (_request, response) => response.redirect(301, '/assets/icon.svg'));
}

/** A page with its style and scripts shall weigh no more than 60 kB: without indentation, remarks and line ends a quarter is gone. */
export function squeezeStyle(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gsu, '')
    .replace(/\s*\n\s*/gu, ' ')
    .replace(/ ?([{};,]) ?/gu, '$1')
    .replace(/;\}/gu, '}')
    .trim();
}

/** Only whole-line remarks and indentation: nothing a string or a pattern could be hurt by. Our scripts have no text over several lines. */
export function squeezeScript(script: string): string {
  return script.replace(/^\s*\/\/.*$/gmu, '').replace(/^\s+/gmu, '');
}
