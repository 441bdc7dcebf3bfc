export const dishes = { id: 'id', name: 'name' };
