const VAT = 0.19;

/** The model gives the numbers, the program does the sum. */
export function quote({ price, quantity, discount }: { price: number; quantity: number; discount: number }) {
  const net = Number(price) * Number(quantity) * (1 - Number(discount));
  return { total: net * (1 + VAT) }; // ok: llm-output-to-code
}
