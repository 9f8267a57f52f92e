// French marks stay on their line.

/** No line of it begins with what French sets apart by a space, nor ends with an opening guillemet. */
export const unbroken = (text) => text.replace(/(\S) (?=[:;?!»])/g, '$1\u00a0').replace(/« /g, '«\u00a0')
