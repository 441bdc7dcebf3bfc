// The made-up data's own folder says what it is.
export const MOCK_JETS = [{ id: "a", seats: 6 }];
export const seats = (id: string) => MOCK_JETS.find((j) => j.id === id)?.seats;
