// What a site asks of robots in its robots.txt (RFC 9309): which paths to leave alone.

type Rule = { readonly allows: boolean; readonly path: string };

/** Whether a robot of this name may fetch a path with its query: "/news/ferry?page=2". */
export function mayFetch(robots: string, agent: string, path: string): boolean {
  const rules = rulesFor(robots, agent.toLowerCase());
  // The longest rule that fits decides; of equals the one that allows.
  let best: Rule | null = null;
  for (const rule of rules) {
    if (rule.path === '' || !fits(rule.path, path)) continue;
    if (best === null || rule.path.length > best.path.length || (rule.path.length === best.path.length && rule.allows))
      best = rule;
  }
  return best?.allows ?? true;
}

/** The rules of the groups that name us, else of those for everybody. */
function rulesFor(robots: string, agent: string): readonly Rule[] {
  const groups = new Map<string, Rule[]>();
  let named: string[] = [];
  let inRules = false;
  for (const line of robots.replace(/^\uFEFF/u, '').split(/\r\n?|\n/u)) {
    const [, key = '', value = ''] = /^\s*([\w-]+)\s*:\s*([^#]*)/u.exec(line) ?? [];
    const name = key.toLowerCase();
    if (name === 'user-agent') {
      if (inRules) named = [];
      inRules = false;
      named.push(value.trim().toLowerCase());
    } else if (name === 'allow' || name === 'disallow') {
      inRules = true;
      for (const each of named) groups.set(each, [...(groups.get(each) ?? []), { allows: name === 'allow', path: value.trim() }]);
    }
  }
  return groups.get(agent) ?? groups.get('*') ?? [];
}

/** "*" is any characters, "$" the end; matched step by step, for a pattern of many stars would take a regular expression for ever. */
function fits(pattern: string, path: string): boolean {
  const ends = pattern.endsWith('$');
  const [start = '', ...rest] = (ends ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(start)) return false;
  let at = start.length;
  for (const [index, piece] of rest.entries()) {
    if (ends && index === rest.length - 1) return path.length - piece.length >= at && path.endsWith(piece);
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return ends && rest.length === 0 ? path.length === at : true;
}
