// The style sheet, the scripts and the icon: read once, and sent without the white space and remarks that only we need.

import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Express } from 'express';

/**
 * Serves every file of the folder at `/assets/NAME`, and the sheets of its folder `style`, joined in the order of their names, as
 * `/assets/style.css`. Addresses carry the edition of the house, so browsers may keep them for ever.
 */
export function sendAssets(app: Express, folder: string): void {
  const read = (path: string) => readFileSync(`${folder}/${path}`, 'utf8');
  const sheets = readdirSync(`${folder}/style`).sort();
  const files = readdirSync(folder).filter((name) => extname(name) !== '');
  send(app, 'style.css', squeezeStyle(sheets.map((name) => read(`style/${name}`)).join('\n')));
  for (const name of files) send(app, name, extname(name) === '.js' ? squeezeScript(read(name)) : read(name));
  app.get('/favicon.ico', (_request, response) => response.redirect(301, '/assets/icon.svg'));
}

function send(app: Express, name: string, text: string): void {
  app.get(`/assets/${name}`, (_request, response) => {
    response.type(extname(name)).set('Cache-Control', 'public, max-age=31536000, immutable').send(text);
  });
}

/** A page with its style and scripts shall weigh no more than 60 kB: without indentation, remarks and line ends a quarter is gone. */
function squeezeStyle(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gsu, '')
    .replace(/\s*\n\s*/gu, ' ')
    .replace(/ ?([{};,]) ?|(:) /gu, '$1$2')
    .replace(/;\}/gu, '}')
    .trim();
}

/** Only whole-line remarks and indentation: nothing a string or a pattern could be hurt by. Our scripts have no text over several lines. */
function squeezeScript(script: string): string {
  return script.replace(/^\s*\/\/.*$/gmu, '').replace(/^\s+/gmu, '');
}
