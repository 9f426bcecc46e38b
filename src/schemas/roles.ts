export const roles = ["questioner", "respondent", "moderator"] as const;
/** Who a speaker is in a unit. In a statement the one who speaks is a `respondent`. */
export type Role = (typeof roles)[number];
