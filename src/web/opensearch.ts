// Quoth as a search engine of the browser: an OpenSearch 1.1 description.

import type { Socket } from 'node:net';
import type { Express } from 'express';
import { xml } from './feed-formats.ts';
import type { Door } from './respond.ts';

export function answerOpenSearch(app: Express, door: Door): void {
  app.get('/opensearch.xml', (request, response) => {
    response
      .set('Cache-Control', 'public, max-age=86400')
      .type('application/opensearchdescription+xml; charset=utf-8')
      .send(describeSearch(door.house.publicAddress ?? loopbackAddress(request.socket)));
  });
}

/** Where this machine reaches us, as the connection says and not the Host header; null for visitors from elsewhere. */
function loopbackAddress({ localAddress, localPort }: Socket): string | null {
  return localAddress !== undefined && /^(?:::ffff:)?127\.|^::1$/u.test(localAddress) ? `http://localhost:${localPort}` : null;
}

/** Without a public address the templates are relative to the description; browsers that want whole addresses need QUOTH_URL. */
function describeSearch(publicAddress: string | null): string {
  const base = xml(publicAddress ?? '');
  return `<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Quoth</ShortName>
  <LongName>Quoth: who said what, and when</LongName>
  <Description>Statements in news articles, with speaker, date and source.</Description>
  <Tags>news quotes quotations</Tags>
  <Url type="text/html" method="get" template="${base}/search?q={searchTerms}"/>
  <Url type="application/atom+xml" rel="results" template="${base}/search.atom?q={searchTerms}"/>
  <Url type="application/json" rel="results" template="${base}/search.json?q={searchTerms}"/>
  <Url type="application/x-suggestions+json" rel="suggestions" template="${base}/suggestions.json?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${base}/opensearch.xml"/>
  <Image height="32" width="32" type="image/svg+xml">${base}/assets/icon.svg</Image>
  <Query role="example" searchTerms="ferry"/>
  <Language>en</Language>
  <OutputEncoding>UTF-8</OutputEncoding>
  <InputEncoding>UTF-8</InputEncoding>
</OpenSearchDescription>
`;
}
