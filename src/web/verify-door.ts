// The door for quotations too long for an address: `POST /verify` and `POST /verify.json`. A short one is sent on to its address, which can be shared.

import express, { type Express } from 'express';
import { InputError } from '../errors.ts';
import { check, headingOf } from './pages/verify.ts';
import { LONGEST_QUOTATION, parseParameters, verifyParameters } from './parameters.ts';
import { type Door, renderPage } from './respond.ts';
import { verifyUrl } from './urls.ts';

/** Bytes: as for pasted articles, the worst a form makes of each character. */
const BODY_LIMIT = LONGEST_QUOTATION * 12;
/** Characters of an address that every browser, proxy and mail program lets through. */
const LONGEST_ADDRESS = 1900;

export function answerVerify(app: Express, door: Door): void {
  const json = express.json({ limit: BODY_LIMIT, type: ['application/json', 'application/*+json'] });
  const form = express.urlencoded({ extended: false, limit: BODY_LIMIT });

  // A page without a quotation is the form to fill in; a program that sends none has lost it on the way.
  app.get(['/verify', '/verify.json'], (request, response, next) => {
    const isJson = request.path.endsWith('.json') || request.accepts(['html', 'json']) === 'json';
    if (!isJson) return next();
    response.set('Access-Control-Allow-Origin', '*');
    asked(request.query, true);
    next();
  });

  app.post('/verify', form, json, async (request, response) => {
    response.set('Cache-Control', 'no-store');
    const isJson = request.accepts(['html', 'json']) === 'json';
    const { text, speaker } = asked(request.body, isJson);
    if (isJson) return void response.set('Access-Control-Allow-Origin', '*').json(await check(door.house, text, speaker));
    const address = verifyUrl(text, speaker);
    if (address.length <= LONGEST_ADDRESS) return response.redirect(303, address);
    const found = await check(door.house, text, speaker);
    renderPage(door, request, response, { view: 'verify', facts: found, heading: headingOf(found) });
  });

  app.post('/verify.json', json, form, async (request, response) => {
    const { text, speaker } = asked(request.body, true);
    response.set('Access-Control-Allow-Origin', '*').set('Cache-Control', 'no-store');
    response.json(await check(door.house, text, speaker));
  });
}

/** @throws {InputError} E_PARAMETER, which names the field; E_NO_TEXT where a program sends nothing to check. */
function asked(body: unknown, strict: boolean): { readonly text: string; readonly speaker: string } {
  const fields = typeof body === 'object' && body !== null ? { ...body } : {};
  // A program may say that nobody is named.
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  const found = parseParameters(verifyParameters, given, { strict });
  if (strict && found.text.trim() === '')
    throw new InputError('There is nothing to check; give the quotation as "text"', { code: 'E_NO_TEXT' });
  return found;
}
