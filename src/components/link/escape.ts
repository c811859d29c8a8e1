const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in HTML, also inside a quoted attribute. */
export const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);

/** The text that escaped HTML stands for; tags are left out. */
export const unescape = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;|&#x3C;/gi, '<')
    .replace(/&gt;|&#x3E;/gi, '>')
    .replace(/&quot;|&#x22;/gi, '"')
    .replace(/&amp;|&#x26;/gi, '&')
    .trim();
