/** Text for Markdown, which takes what begins with “<” for HTML. */
export const withoutHtml = (text: string): string => text.replaceAll('<', '&lt;');
