const DATE = /(?:[-@](?:20\d{6}|20\d\d-\d\d-\d\d|\d\d-20\d\d|\d\d-\d\d(?=$)|\d{4}|default|latest)|-v\d+(?::\d+)?|:\d+)(?=$|[-@:])/g;

/**
 * One key for the spellings of one model: words and numbers apart, dates left out, so that `claude-3.5-haiku`, `claude-3-5-haiku-20241022`
 * and `claude-haiku-3-5@20241022` meet. Azure's `gpt-35-turbo` means 3.5, Bedrock's `claude-v2:1` means 2.1.
 */
export function modelKey(name: string): string {
  const words: string[] = [];
  const numbers: string[] = [];
  const plain = name
    .toLowerCase()
    .replace(/^gpt-35(?=-|$)/, 'gpt-3.5')
    .replace(/^claude-(instant-)?v(\d)(?::(\d))?$/, 'claude-$1$2.$3')
    .replace(DATE, '');
  for (const token of plain.split(/[-./@:]/)) {
    if (/^\d+$/.test(token)) numbers.push(token);
    else if (token !== '') words.push(token);
  }
  return `${words.sort().join('-')}:${numbers.join('.')}`;
}

/** The digits of the snapshot date in a name, however the surface writes them; empty where there is none. */
export function dateDigits(date: string): string {
  return date.replace(/\D/g, '');
}
