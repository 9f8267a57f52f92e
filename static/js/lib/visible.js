/** Whether `node` is drawn. Safari has had a word for it only since 17.4. */
export const visible = (node) => node.checkVisibility?.() ?? node.getClientRects().length > 0
