const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in HTML, also inside a quoted attribute. */
export const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);

/** Text for Markdown, which takes what begins with “<” for HTML. */
export const withoutHtml = (text: string): string => text.replaceAll('<', '&lt;');
