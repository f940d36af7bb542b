/**
 * Gives a link back only if it is one that a page may hold: a path of this app, or http(s). What a source reports is
 * not trusted to be harmless; `javascript:` in an evidence link would otherwise run for whoever clicks it.
 */
export function safeHref(link: string | undefined): string | undefined {
  // Browsers drop tabs and line ends, and read a backslash as a slash: what is left may lead elsewhere.
  if (!link || /[\p{Cc}\\]/u.test(link)) return undefined;
  if (/^\/(?!\/)/.test(link)) return link;
  return /^https?:\/\//i.test(link) ? link : undefined;
}
