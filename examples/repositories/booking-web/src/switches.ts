export const switches = { cabinPlan: true, giftCards: false };
