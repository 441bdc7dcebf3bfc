// The made-up data itself says what it is.
export const deals = [{ id: '1', stage: 'won' }];
export const visits = [{ id: '1', day: 'monday' }];
