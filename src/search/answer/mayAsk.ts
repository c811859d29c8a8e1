/**
 * Is this likely a question that numbers answer? It settles what is fetched first, the answer or the text that words are found in; both
 * follow whatever it says.
 */
export const mayAsk = (typed: string): boolean => /[几哪谁吗最第前比倍均增降涨跌占排额]|多[少大]|什么|是否|超过|以[上下]/.test(typed);
