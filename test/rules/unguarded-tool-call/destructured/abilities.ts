// The tools by their names.
export const abilities = {
  get_farms: async (given: { place: string }) => `Farms near ${given.place}`,
  get_prices: async (given: { place: string }) => `Prices near ${given.place}`,
};
