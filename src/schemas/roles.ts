export const roles = ["questioner", "respondent", "moderator"] as const;
/** The role of a speaker in a unit. The speaker of a statement is a `respondent`. */
export type Role = (typeof roles)[number];
