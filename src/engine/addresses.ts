// Where a statement and an article have their page, seen from the root: `/statements/harbour-post-12-463`.

export function statementPath(id: string): string {
  return `/statements/${segment(id)}`;
}

export function documentPath(id: string): string {
  return `/documents/${segment(id)}`;
}

/** An id as one step of a path. A point that could begin an extension is escaped too: the article "a.json" is not the JSON of "a". */
export function segment(id: string): string {
  return encodeURIComponent(id).replace(/\.(?=[a-z]+$)/iu, '%2E');
}
