// Takes out of a page what is never part of its article, and marks what must outlive the tidying: posts, pull quotes, who said them.

import type { Page, PageElement } from './page.ts';

/** The attribute that says what a block is: "post", "pulled" or "source". */
export const KIND = 'data-quoth';

/** Changes the page. */
export function clearPage(page: Page): void {
  for (const element of page.querySelectorAll(BOXES)) if (isBox(element)) element.remove();
  for (const element of page.querySelectorAll(CLUTTER)) if (!holdsThePage(element)) element.remove();
  for (const post of page.querySelectorAll(POSTS)) freePost(post);
  for (const pulled of page.querySelectorAll(PULLED)) {
    pulled.setAttribute(KIND, 'pulled');
    // Of <div class="pull-quote"><p>…</p></div> only the paragraph is left when the page has been tidied.
    for (const inner of pulled.querySelectorAll('p, div, blockquote')) inner.setAttribute(KIND, 'pulled');
  }
  for (const caption of page.querySelectorAll('figure:has(blockquote) figcaption')) caption.setAttribute(KIND, 'source');
  // A block quote names its speaker in <footer>, which is cleared away with the footers of the page.
  for (const footed of page.querySelectorAll('blockquote:has(footer)'))
    footed.innerHTML = footed.innerHTML.replace(/(<\/?)footer\b/giu, '$1cite');
}

/** Machinery, and what sites set among the paragraphs. */
const CLUTTER =
  'script, style, noscript, template, svg, button, form, nav, amp-ad, amp-embed, amp-sidebar, amp-social-share, [aria-hidden="true"], [id*="cookie"], [class*="cookie"], [class*="consent"], ' +
  '[class*="newsletter"], [class*="advert"], [class~="ad"], [class$="-ad"], [class*="-ad "], [class*="sharedaddy"], [class*="related-"], ' +
  '[itemtype$="/VideoObject"], [class*="transcript" i][class*="video" i]';

/** A page may be marked as a whole: `<body class="cookie-consent">`. */
function holdsThePage(element: PageElement): boolean {
  return /^(?:HTML|BODY)$/iu.test(element.tagName) || element.querySelector('article, main, h1') !== null;
}

/** Lines about the article (who wrote it, when, under what heading) and boxes beside it; an article may stand under such a name too. */
const BOXES =
  '[class*="byline"], [class*="meta"], [class~="submitted"], [class*="comment"], [class*="author-bio"], [class*="author-profile"], ' +
  '[class*="author-box"], [class*="paywall"], [class*="signup"], [class*="sign-up"], [class*="subscri"], [class*="read-more"], ' +
  '[class*="readmore"], [class*="author-"], [class*="share" i]:not(p), [class*="sharing"]:not(p), [class*="social"]:not(p), [class*="toolbar"], [class*="-tools"], ' +
  '[class*="text-size" i], [class*="textsize" i], [id*="textsize" i], [class*="font-size" i], div:has(> form), div:has(> video), a[href]:has(div, h2, h3, h4)';

/** In characters: longer than “You have reached your limit …” ever gets, shorter than the shortest article worth a page. */
const LONGEST_BOX = 400;

/** Words between quotation marks may be what the page is about, except in a link to another page. */
function isBox(element: PageElement): boolean {
  const words = element.textContent?.trim() ?? '';
  if (words.length > LONGEST_BOX || holdsThePage(element)) return false;
  return element.tagName.toUpperCase() === 'A' || !/[“”„«»"]/u.test(words);
}

/** Classes that the embed codes of the networks carry. */
const POSTS =
  'blockquote[class*="twitter-"], blockquote[class*="bluesky-"], blockquote[class*="instagram-"], blockquote[class*="mastodon-"]';

/** Out of the wrappers that site builders put around it: a box that is mostly links is tidied away with all that is in it. */
function freePost(post: PageElement): void {
  post.setAttribute(KIND, 'post');
  const words = post.textContent?.trim();
  let around = post.parentElement;
  let wrapper: PageElement | null = null;
  while (around !== null && around.tagName.toUpperCase() !== 'BODY' && around.textContent?.trim() === words) {
    wrapper = around;
    around = around.parentElement;
  }
  wrapper?.replaceWith(post);
}

const PULLED = '[class*="pullquote"], [class*="pull-quote"], [class*="pull_quote"]';
