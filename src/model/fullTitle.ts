/** `表 1-1　标题`: a table or a figure by its label and its title. */
export const fullTitle = ({ label, title }: { label: string; title: string }): string => `${label}　${title}`;
